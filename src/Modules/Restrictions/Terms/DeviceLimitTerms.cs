using System.Globalization;

namespace Muster.Modules.Restrictions.Terms;

/// <summary>
/// No more devices than this for a person. It says nothing of a device whose owner nobody vouches for: who merely claims to be somebody must
/// not learn how many devices they have. Whoever approves such a device says whose it is, and is held to the limit.
/// </summary>
internal sealed record DeviceLimitTerms(int DeviceLimit, int? IgnoreUnusedDays) : RestrictionTerms
{
    public const string Name = "device_limit";

    public override string Kind => Name;

    public override string Code => RestrictionRefusals.DeviceLimit;

    public bool Counts(int unusedDays) => IgnoreUnusedDays is not { } most || unusedDays <= most;

    public int Used(IEnumerable<int> unusedDays) => unusedDays.Count(Counts);

    public override IReadOnlyDictionary<string, string> ValuesOf(Circumstances seen) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["n"] = Used(seen.OwnerUnusedDays ?? []).ToString(CultureInfo.InvariantCulture),
            ["limit"] = DeviceLimit.ToString(CultureInfo.InvariantCulture),
        };

    protected override Finding Of(Circumstances seen) =>
        seen.OwnerUnusedDays is not { } devices ? Finding.NotConcerned
        : Used(devices) < DeviceLimit ? Finding.Kept
        : Finding.Broken;
}
