using System.Collections.Immutable;
using Muster.Modules.Devices;
using Muster.Storage.Model;

namespace Muster.Modules.PreApproval.Admit;

/// <summary>What the list of expected devices says of a claim, to and from the facts that are kept with a decision. No serial number is among them: facts outlive people.</summary>
internal sealed record ListedFacts
{
    private const string ListedFact = "listed";
    private const string DeviceFact = "expected_device";
    private const string ByFact = "listed_by";
    private const string PlatformFact = "listed_platform";
    private const string DiffersFact = "serial_number";
    private const string OwnerFact = "listed_owner";
    private const string OnlyFact = "only_listed";
    private const string ApprovedFact = "approved";
    private const string CanWaitFact = "can_wait";
    private const string PasswordFact = "password";
    private const string Asked = "asked_for";
    private const string Differs = "differs";
    private const string None = "none";
    private const string Nothing = "nothing_shown";

    /// <summary>Null when it is on no list.</summary>
    public ExpectedMatchKind? Match { get; init; }

    /// <summary>It shows a serial number, by which lists go.</summary>
    public bool Identifies { get; init; }

    public string? Device { get; init; }

    /// <summary>The kind of identifier.</summary>
    public string? By { get; init; }

    /// <summary>What the list says where the device says another one.</summary>
    public string? OtherPlatform { get; init; }

    /// <summary>What the password that it gave is worth; null when it gave none.</summary>
    public PasswordStanding? Password { get; init; }

    /// <summary>It gave no password, and would come in by itself with that of its row.</summary>
    public bool AsksForPassword { get; init; }

    /// <summary>It proves to be the listed device, and says another serial number than the list has.</summary>
    public bool OtherSerial { get; init; }

    public ListedOwner Owner { get; init; }

    /// <summary>Only devices on the list may come in.</summary>
    public bool OnlyListed { get; init; }

    public bool Approved { get; init; }

    public bool CanWait { get; init; }

    public ImmutableSortedDictionary<string, string> ToFacts()
    {
        var facts = ImmutableSortedDictionary
            .Create<string, string>(StringComparer.Ordinal)
            .Add(
                ListedFact,
                Match is { } match ? EnumText.Of(match)
                    : Identifies ? None
                    : Nothing
            );
        facts = Device is { } device ? facts.Add(DeviceFact, device).Add(OwnerFact, EnumText.Of(Owner)) : facts;
        facts = By is { } by ? facts.Add(ByFact, by) : facts;
        facts = OtherPlatform is { } platform ? facts.Add(PlatformFact, platform) : facts;
        facts = Password is { } standing ? facts.Add(PasswordFact, EnumText.Of(standing)) : facts;
        facts = AsksForPassword ? facts.Add(PasswordFact, Asked) : facts;
        facts = OtherSerial ? facts.Add(DiffersFact, Differs) : facts;
        facts = OnlyListed ? facts.Add(OnlyFact, "true") : facts;
        facts = Approved ? facts.Add(ApprovedFact, "true") : facts;
        return CanWait ? facts.Add(CanWaitFact, "true") : facts;
    }

    /// <summary>Null when they are of a device that is in already, or from before there was a list.</summary>
    public static ListedFacts? Of(ImmutableSortedDictionary<string, string> facts) =>
        !facts.TryGetValue(ListedFact, out var listed)
            ? null
            : new ListedFacts
            {
                Match = EnumText.TryParse<ExpectedMatchKind>(listed, out var match) ? match : null,
                Identifies = listed != Nothing,
                Device = facts.GetValueOrDefault(DeviceFact),
                By = facts.GetValueOrDefault(ByFact),
                OtherPlatform = facts.GetValueOrDefault(PlatformFact),
                OtherSerial = facts.ContainsKey(DiffersFact),
                Password = EnumText.TryParse<PasswordStanding>(facts.GetValueOrDefault(PasswordFact), out var password)
                    ? password
                    : null,
                AsksForPassword = facts.GetValueOrDefault(PasswordFact) == Asked,
                Owner = EnumText.TryParse<ListedOwner>(facts.GetValueOrDefault(OwnerFact), out var owner)
                    ? owner.Value
                    : ListedOwner.Missing,
                OnlyListed = facts.ContainsKey(OnlyFact),
                Approved = facts.ContainsKey(ApprovedFact),
                CanWait = facts.ContainsKey(CanWaitFact),
            };
}

/// <summary>Whose the list says that a device is.</summary>
internal enum ListedOwner
{
    Missing,
    Active,

    /// <summary>Somebody else than the enrollment key that came with it says.</summary>
    Other,
}
