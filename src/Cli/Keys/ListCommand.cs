using System.CommandLine;
using System.Text.Json;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.Keys;

namespace Muster.Cli.Keys;

internal static class ListCommand
{
    private static readonly Column[] SealingColumns =
    [
        new("Sealing key"),
        new("State"),
        new("Source"),
        new("Where", MayFold: true),
        new("Seals"),
        new("Copy"),
    ];

    private static readonly Column[] Columns = [new("Kind"), new("Id"), new("State"), new("Made"), new("Advice")];

    public static Command Create(TimeProvider clock)
    {
        var json = CommonOptions.Json();
        var command = new Command("list", "List the keys. No key is shown.") { json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var answer = await api.GetAsync("/api/keys", ct);
                if (line.GetValue(json))
                {
                    JsonOutput.Write(answer);
                    return (int)ExitCode.Ok;
                }

                Write(answer.Deserialize(CliJson.Default.KeyReport)!, clock.GetUtcNow()); // the API answers no null
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static void Write(KeyReport report, DateTimeOffset now)
    {
        Listing.Table(SealingColumns, report.SealingKeys.Select(Row), more: false);
        Listing.Table(Columns, report.Keys.Select(key => Row(key, now)), more: false);
        if (report.ServerKeyChange is { UsedFrom: null } change)
        {
            Console.WriteLine(
                $"A new server-signing key is announced. {change.DevicesReady} devices know it, {change.DevicesNotReady} of the last {change.SeenWithinDays} days do not."
            );
        }

        foreach (var key in report.SealingKeys)
        {
            Advise(key);
        }
    }

    private static void Advise(SealingKey key)
    {
        if (key.CopyWanted)
        {
            Console.WriteLine(
                $"Nobody has proved a copy of key {key.Id} ({key.Location}). Without it every device must be enrolled again. Run `Muster.Server key-id` on the copy, then `muster keys confirm-copy`."
            );
        }

        if (key.State == "disposable")
        {
            Console.WriteLine($"Key {key.Id} ({key.Location}) opens nothing any more: it may be thrown away.");
        }
    }

    private static string[] Row(SealingKey key) =>
        [
            key.Id,
            key.State,
            key.Source,
            key.Location,
            $"{key.SealedCount}",
            key.CopyConfirmedAt is { } at ? $"confirmed {Ages.Exact(at)}"
            : key.CopyWanted ? "not confirmed"
            : "-",
        ];

    private static string[] Row(Key key, DateTimeOffset now) =>
        [
            key.Kind,
            key.Id,
            key.State,
            Ages.Ago(key.MadeAt, now),
            key.RotationDue ? $"rotate: older than {key.RotateAfterDays} days" : "-",
        ];
}
