using Muster.Storage.Model;

namespace Muster.Modules.Restrictions.Terms;

/// <summary>Only devices of these kinds of ownership.</summary>
internal sealed record OwnershipTerms(IReadOnlyList<string> Ownerships) : RestrictionTerms
{
    public const string Name = "ownership";

    public override string Kind => Name;

    public override string Code => RestrictionRefusals.PersonalBlocked;

    protected override Finding Of(Circumstances seen) =>
        Ownerships.Contains(EnumText.Of(seen.Ownership), StringComparer.Ordinal) ? Finding.Kept : Finding.Broken;
}

/// <summary>Whose a device is, as far as its way in tells.</summary>
internal enum Ownership
{
    Unknown,

    /// <summary>An enrollment key of the organisation vouches for it.</summary>
    Corporate,
    Personal,
}
