using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Kernel.Fingerprints;

namespace Muster.Cli.BlockedKeys;

internal static class BlockedKeysCommand
{
    private const string Route = "/api/blocked-keys";

    private static readonly Column[] Columns =
    [
        new("Id"),
        new("Display name", MayFold: true),
        new("Fingerprint"),
        new("Reason", MayFold: true),
        new("Blocked by", MayFold: true),
        new("Blocked"),
    ];

    public static Command Create(TimeProvider clock) =>
        new("blocked-keys", "Keys that may not come back.") { List(clock), Unblock() };

    private static Command List(TimeProvider clock) =>
        ListCommand.Create(
            "List blocked keys, newest first.",
            _ => Route,
            Columns,
            CliJson.Default.BlockedKey,
            key =>
                [
                    key.Id.ToString(),
                    key.DisplayName,
                    Fingerprint.TryParseHex(key.Fingerprint, out var fingerprint)
                        ? fingerprint.Value.Truncated
                        : key.Fingerprint,
                    key.Reason ?? "-",
                    key.BlockedBy,
                    Ages.Ago(key.BlockedAt, clock.GetUtcNow()),
                ]
        );

    private static Command Unblock()
    {
        var id = CommonOptions.Id("blocked key");
        var command = new Command("unblock", "Lift a block: the key may ask again.") { id };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                await api.PostAsync($"{Route}/{line.GetValue(id):D}/unblock", ct);
                Console.WriteLine("Done.");
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
