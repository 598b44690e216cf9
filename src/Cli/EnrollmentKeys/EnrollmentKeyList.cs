using System.CommandLine;
using Muster.Cli.Output;
using Muster.Contracts.EnrollmentKeys;

namespace Muster.Cli.EnrollmentKeys;

internal static class EnrollmentKeyList
{
    private static readonly Column[] Columns =
    [
        new("Id"),
        new("Name", MayFold: true),
        new("For", MayFold: true),
        new("Group", MayFold: true),
        new("Uses"),
        new("State"),
        new("Expires"),
        new("Last used"),
    ];

    public static Command Create(TimeProvider clock)
    {
        var state = new Option<string?>("--state") { Description = "Only keys in this state." };
        state.AcceptOnlyFromAmong("active", "expired", "used_up", "revoked");
        return ListCommand.Create(
            "List enrollment keys, newest first.",
            line =>
                line.GetValue(state) is { } wanted
                    ? $"{EnrollmentKeysCommand.Route}?state={wanted}"
                    : EnrollmentKeysCommand.Route,
            Columns,
            CliJson.Default.EnrollmentKey,
            key => Row(key, clock.GetUtcNow()),
            state
        );
    }

    private static string[] Row(EnrollmentKey key, DateTimeOffset now) =>
        [
            key.Id.ToString(),
            key.Name,
            key.Person?.DisplayName ?? "a person decides",
            key.Group?.Name ?? "",
            EnrollmentKeyText.UsesOf(key),
            key.State,
            Ages.Exact(key.ExpiresAt),
            key.LastUsedAt is { } at ? Ages.Ago(at, now) : "never",
        ];
}
