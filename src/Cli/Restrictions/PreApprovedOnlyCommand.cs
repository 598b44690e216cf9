using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.Restrictions;

namespace Muster.Cli.Restrictions;

/// <summary>Whether only expected devices may come in.</summary>
internal static class PreApprovedOnlyCommand
{
    private const string Route = $"{RestrictionsCommand.Route}/pre-approved-only";

    public static Command Create() =>
        new("pre-approved-only", "Whether only devices on the list of expected ones may come in.")
        {
            Show(),
            Switch("on", "Only expected devices come in from now on; what is in stays in.", enabled: true),
            Switch("off", "Others may come in too.", enabled: false),
            Preview(),
        };

    private static Command Show()
    {
        var json = CommonOptions.Json();
        var command = new Command("show", "Show whether it is on.") { json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var there = await api.GetAsync(Route, ct);
                AnswerOutput.Write(there, line.GetValue(json), CliJson.Default.PreApprovedOnly, Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static Command Switch(string name, string description, bool enabled)
    {
        var json = CommonOptions.Json();
        var command = new Command(name, description) { json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var there = await api.GetAsync(Route, ct);
                var body = new ChangePreApprovedOnly { Enabled = enabled };
                var answer = await api.PutAsync(
                    Route,
                    there.Version(),
                    body,
                    CliJson.Default.ChangePreApprovedOnly,
                    ct
                );
                AnswerOutput.Write(answer, line.GetValue(json), CliJson.Default.PreApprovedOnly, Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static Command Preview()
    {
        var position = new Argument<string>("POSITION") { Description = "How it would be set: on or off." };
        position.AcceptOnlyFromAmong("on", "off");
        var json = CommonOptions.Json();
        var command = new Command("preview", "What it would have changed in the last 30 days; changes nothing.")
        {
            position,
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                var body = new ChangePreApprovedOnly { Enabled = line.GetValue(position) == "on" };
                using var api = MusterApi.FromEnvironment();
                var answer = await api.PostAsync($"{Route}/preview", body, CliJson.Default.ChangePreApprovedOnly, ct);
                AnswerOutput.Write(answer, line.GetValue(json), CliJson.Default.RestrictionPreview, PreviewText.Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static void Write(PreApprovedOnly state) =>
        Listing.Fields([
            new("Pre-approved devices only", state.Enabled ? "on" : "off"),
            new(
                "Attention",
                state is { Enabled: true, NothingExpected: true } ? "nothing is expected: no new device comes in" : null
            ),
            new("Changed by", state.ChangedBy),
            new("Changed", state.ChangedAt is { } at ? Ages.Exact(at) : null),
        ]);
}
