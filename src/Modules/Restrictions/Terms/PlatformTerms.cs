namespace Muster.Modules.Restrictions.Terms;

/// <summary>None of its platforms may come in.</summary>
internal sealed record PlatformTerms : RestrictionTerms
{
    public const string Name = "platform";

    public override string Kind => Name;

    public override string Code => RestrictionRefusals.PlatformBlocked;

    protected override Finding Of(Circumstances seen) => Finding.Broken;
}
