using System.Collections.Immutable;
using System.Globalization;
using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.Restrictions.Terms;

/// <summary>What restrictions look at, to and from the facts that are kept with a decision.</summary>
internal sealed record Circumstances
{
    private const string AtFact = "at";
    private const string PlatformFact = "platform";
    private const string OsVersionFact = "os_version";
    private const string OwnershipFact = "ownership";
    private const string KnownFact = "known";
    private const string UnusedFact = "owner_unused_days";
    private const string ApprovedFact = "approved";
    private const string CanWaitFact = "can_wait";

    public required DateTimeOffset At { get; init; }

    public required string Platform { get; init; }

    public string? OsVersion { get; init; }

    public Ownership Ownership { get; init; }

    /// <summary>The device is in already: it only asks again.</summary>
    public bool Known { get; init; }

    /// <summary>A person who saw the claim approves it.</summary>
    public bool Approved { get; init; }

    public bool CanWait { get; init; }

    /// <summary>Not among the facts, which outlive the person.</summary>
    public PersonId? Owner { get; init; }

    /// <summary>For each device that the owner has, how many days it was unused; null while nobody vouches for who the owner is.</summary>
    public ImmutableArray<int>? OwnerUnusedDays { get; init; }

    public ImmutableSortedDictionary<string, string> ToFacts()
    {
        var facts = ImmutableSortedDictionary
            .Create<string, string>(StringComparer.Ordinal)
            .Add(AtFact, At.ToString("O", CultureInfo.InvariantCulture))
            .Add(PlatformFact, Platform)
            .Add(OwnershipFact, EnumText.Of(Ownership));
        facts = OsVersion is { } os ? facts.Add(OsVersionFact, os) : facts;
        facts = Known ? facts.Add(KnownFact, "true") : facts;
        facts = Approved ? facts.Add(ApprovedFact, "true") : facts;
        facts = CanWait ? facts.Add(CanWaitFact, "true") : facts;
        return OwnerUnusedDays is { } days ? facts.Add(UnusedFact, string.Join(',', days)) : facts;
    }

    /// <summary>Null when they are from before restrictions looked at claims.</summary>
    public static Circumstances? Of(ImmutableSortedDictionary<string, string> facts) =>
        !facts.TryGetValue(AtFact, out var at)
            ? null
            : new Circumstances
            {
                At = DateTimeOffset.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
                Platform = facts[PlatformFact],
                OsVersion = facts.GetValueOrDefault(OsVersionFact),
                Ownership = EnumText.Parse<Ownership>(facts[OwnershipFact]),
                Known = facts.ContainsKey(KnownFact),
                Approved = facts.ContainsKey(ApprovedFact),
                CanWait = facts.ContainsKey(CanWaitFact),
                OwnerUnusedDays = facts.TryGetValue(UnusedFact, out var days) ? Numbers(days) : null,
            };

    private static ImmutableArray<int> Numbers(string text) =>
        [
            .. text.Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(number => int.Parse(number, CultureInfo.InvariantCulture)),
        ];
}
