using Muster.Contracts.Restrictions;
using Muster.Modules.Restrictions.Terms;
using Muster.Storage.Model;

namespace Muster.Modules.Restrictions.Internal;

internal static class RestrictionView
{
    public static EnrollmentRestriction Of(Restriction row, long version) =>
        new()
        {
            Id = row.Id.Value,
            Rule = Of(row.Kept, row.Enabled),
            ChangedBy = row.ChangedBy,
            ChangedAt = row.ChangedAt,
            Version = version,
        };

    private static EnrollmentRestrictionDraft Of(KeptRestriction kept, bool enabled)
    {
        var rule = new EnrollmentRestrictionDraft
        {
            Name = kept.Name,
            Kind = kept.Terms.Kind,
            Effect = EnumText.Of(kept.Effect),
            Enabled = enabled,
            Platforms = kept.Terms.Platforms,
        };
        return kept.Terms switch
        {
            MinimumOsTerms terms => rule with { OsName = terms.OsName, MinimumVersion = terms.MinimumVersion },
            OwnershipTerms terms => rule with { Ownerships = terms.Ownerships },
            DeviceLimitTerms terms => rule with
            {
                DeviceLimit = terms.DeviceLimit,
                IgnoreUnusedDays = terms.IgnoreUnusedDays,
            },
            HoursTerms terms => rule with
            {
                Hours = new RestrictionHours(
                    terms.TimeZone,
                    [.. terms.Days.Select(EnumText.Of)],
                    $"{terms.OpensAt:HH\\:mm}",
                    $"{terms.ClosesAt:HH\\:mm}"
                ),
            },
            ClosedTerms terms => rule with { Closed = new RestrictionPeriod(terms.From, terms.Until) },
            _ => rule,
        };
    }
}
