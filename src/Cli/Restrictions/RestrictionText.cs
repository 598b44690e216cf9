using Muster.Cli.Output;
using Muster.Contracts.Restrictions;

namespace Muster.Cli.Restrictions;

internal static class RestrictionText
{
    public static void Write(EnrollmentRestriction one)
    {
        var rule = one.Rule;
        Listing.Fields([
            new("Id", one.Id.ToString()),
            new("Name", rule.Name),
            new("Kind", rule.Kind),
            new("Effect", rule.Effect),
            new("State", StateOf(rule)),
            new("Platforms", rule.Platforms is { Count: > 0 } platforms ? string.Join(", ", platforms) : "every one"),
            new("System", rule.OsName),
            new("Minimum version", rule.MinimumVersion),
            new("Ownership", rule.Ownerships is { } ownerships ? string.Join(", ", ownerships) : null),
            new("Device limit", rule.DeviceLimit?.ToString()),
            new("Ignores unused", rule.IgnoreUnusedDays is { } days ? $"for {days} days" : null),
            new("Open", rule.Hours is { } hours ? HoursOf(hours) : null),
            new(
                "Closed",
                rule.Closed is { } closed ? $"{Ages.Exact(closed.From)} to {Ages.Exact(closed.Until)}" : null
            ),
            new("Changed", $"{Ages.Exact(one.ChangedAt)} by {one.ChangedBy}"),
        ]);
    }

    public static string StateOf(EnrollmentRestrictionDraft rule) => rule.Enabled ? "on" : "off";

    private static string HoursOf(RestrictionHours hours) =>
        $"{string.Join(", ", hours.Days)}, {hours.OpensAt} to {hours.ClosesAt} ({hours.TimeZone})";
}
