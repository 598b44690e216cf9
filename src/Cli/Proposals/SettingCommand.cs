using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.Policies;

namespace Muster.Cli.Proposals;

internal static class SettingCommand
{
    private const string Route = $"{ProposalsCommand.Route}/setting";

    public static Command Create()
    {
        var mode = new Argument<string?>("MODE")
        {
            Description = "auto, always or never; without it, what is set is shown.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = CommonOptions.Json();
        var command = new Command("setting", "Whether changes wait for a second person.") { mode, json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var answer = await api.GetAsync(Route, ct);
                if (line.GetValue(mode) is { } wanted)
                {
                    var body = new ChangeSecondPerson { SecondPerson = wanted };
                    answer = await api.PutAsync(Route, answer.Version(), body, CliJson.Default.ChangeSecondPerson, ct);
                }

                AnswerOutput.Write(answer, line.GetValue(json), CliJson.Default.SecondPersonSetting, Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static void Write(SecondPersonSetting setting) =>
        Listing.Fields([
            new("Second person", setting.SecondPerson),
            new("Asked for now", setting.Required ? "yes" : "no"),
            new("People who may decide", $"{setting.People}"),
        ]);
}
