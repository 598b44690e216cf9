using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.Policies;

namespace Muster.Cli.Devices;

/// <summary>What a device should have, and through what.</summary>
internal static class DesiredCommand
{
    private static readonly Column[] Columns =
    [
        new("Kind"),
        new("Name", MayFold: true),
        new("Version"),
        new("State"),
        new("Why", MayFold: true),
        new("Through", MayFold: true),
    ];

    public static Command Create()
    {
        var id = CommonOptions.Id("device");
        var json = CommonOptions.Json();
        var command = new Command(
            "desired",
            "What a device should have, because of which group, through which blueprint."
        )
        {
            id,
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var answer = await api.GetAsync($"{DevicesCommand.Route}/{line.GetValue(id):D}/desired-state", ct);
                AnswerOutput.Write(answer, line.GetValue(json), CliJson.Default.DesiredState, Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static void Write(DesiredState state)
    {
        Listing.Fields([
            new("Version", $"{state.Version}"),
            new("Hash", state.Hash),
            new("Changed", state.ChangedAt is { } at ? Ages.Exact(at) : null),
        ]);
        Listing.Table(
            Columns,
            [.. state.Items.Select(item => Row(item)), .. state.Left.Select(item => Row(item))],
            more: false
        );
    }

    private static string[] Row(LeftItem item) =>
        [item.Kind, item.Name, "", item.Progress.State, WhyOf(item.Progress), "no longer wanted"];

    private static string[] Row(DesiredItem item) =>
        [
            item.Kind,
            item.Name,
            $"{item.Version}",
            item.Skipped is not null ? "skipped" : item.Progress?.State ?? "set",
            item.Skipped is null ? WhyOf(item.Progress) : Joined(item.Skipped, item.SkippedBecause),
            string.Join("; ", item.Through.Select(one => $"{one.Blueprint} because of {one.Group}")),
        ];

    private static string WhyOf(ItemProgress? progress) => Joined(progress?.Code, progress?.ClaimedDetail);

    private static string Joined(string? code, string? detail) =>
        string.Join(": ", new[] { code, detail }.OfType<string>());
}
