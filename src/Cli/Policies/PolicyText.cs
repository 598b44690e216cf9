using Muster.Cli.Output;
using Muster.Contracts.Policies;

namespace Muster.Cli.Policies;

internal static class PolicyText
{
    public static void Write(ConfigurationPolicy policy) =>
        Listing.Fields([
            new("Id", policy.Id.ToString()),
            new("Name", policy.Name),
            new("Description", policy.Description),
            new("Kind", policy.Kind),
            new("Platforms", string.Join(", ", policy.Platforms)),
            new("Version", $"{policy.LatestVersion}"),
            new("Hash", policy.Hash),
            new("Settings", $"{policy.SettingCount}"),
            new("Warnings", policy.WarningCount == 0 ? null : $"{policy.WarningCount}"),
            new("Conflicts", policy.HasConflicts ? "yes" : null),
            new("Changed", $"{Ages.Exact(policy.ChangedAt)} by {policy.ChangedBy}"),
        ]);

    public static string ValueOf(string? value, bool secret) => secret ? "(secret)" : value ?? "";
}
