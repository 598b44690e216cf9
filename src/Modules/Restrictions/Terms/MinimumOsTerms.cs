namespace Muster.Modules.Restrictions.Terms;

/// <summary>No version below this one. A text without any number is taken for too old.</summary>
/// <param name="OsName">What the text of the systems that it concerns begins with.</param>
internal sealed record MinimumOsTerms(string? OsName, string MinimumVersion) : RestrictionTerms
{
    public const string Name = "minimum_os";

    public override string Kind => Name;

    public override string Code => RestrictionRefusals.OsTooOld;

    public override IReadOnlyDictionary<string, string> ValuesOf(Circumstances seen) =>
        new Dictionary<string, string>(StringComparer.Ordinal) { ["min"] = MinimumVersion };

    protected override Finding Of(Circumstances seen)
    {
        if (OsName is not null && seen.OsVersion?.StartsWith(OsName, StringComparison.OrdinalIgnoreCase) != true)
        {
            return Finding.NotConcerned;
        }

        return
            OsVersionNumber.Find(seen.OsVersion) is { } has
            && OsVersionNumber.Find(MinimumVersion) is { } wanted
            && has.IsAtLeast(wanted)
            ? Finding.Kept
            : Finding.Broken;
    }
}
