namespace Muster.Modules.Restrictions.Terms;

/// <summary>Nobody between the one instant and the other, which is not included.</summary>
internal sealed record ClosedTerms(DateTimeOffset From, DateTimeOffset Until) : RestrictionTerms
{
    public const string Name = "closed";

    public override string Kind => Name;

    public override string Code => RestrictionRefusals.EnrollmentClosed;

    protected override Finding Of(Circumstances seen) =>
        seen.At >= From && seen.At < Until ? Finding.Broken : Finding.Kept;
}
