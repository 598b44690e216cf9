using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.StatusPages;

namespace Muster.Cli.EspProfiles;

internal static class ResolveCommand
{
    private static readonly Column[] Columns =
    [
        new("Looked at"),
        new("Outcome"),
        new("Priority"),
        new("Profile", MayFold: true),
        new("Status"),
        new("Through", MayFold: true),
    ];

    public static Command Create()
    {
        var device = new Option<Guid?>("--device") { Description = "The device.", HelpName = "ID" };
        var user = new Option<Guid?>("--user") { Description = "A person, alone or with a device.", HelpName = "ID" };
        var json = CommonOptions.Json();
        var command = new Command("resolve", "The profile that a device gets if it enrolls now, and why.")
        {
            device,
            user,
            json,
        };
        command.Validators.Add(line =>
        {
            if (line.GetValue(device) is null && line.GetValue(user) is null)
            {
                line.AddError("Give --device, --user, or both.");
            }
        });
        command.SetAction(
            async (line, ct) =>
            {
                var path = Query.Of(
                    $"{EspProfilesCommand.Route}/resolve",
                    ("deviceId", line.GetValue(device)?.ToString()),
                    ("userId", line.GetValue(user)?.ToString())
                );
                using var api = MusterApi.FromEnvironment();
                var answer = await api.GetAsync(path, ct);
                AnswerOutput.Write(answer, line.GetValue(json), CliJson.Default.EspResolution, Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static void Write(EspResolution found)
    {
        Listing.Fields([new("Profile", $"{found.Profile.Name} ({found.Profile.Id})"), new("Through", found.Target)]);
        Listing.Table(Columns, found.Steps.SelectMany(RowsOf), more: false);
    }

    private static IEnumerable<string[]> RowsOf(EspResolutionStep step) =>
        step.Candidates.Count == 0
            ?
            [
                [step.Target, step.Outcome, "", "", "", ""],
            ]
            : step.Candidates.Select(candidate =>
                new[]
                {
                    step.Target,
                    candidate.Applies ? "applies" : "",
                    EspProfileText.PlaceOf(candidate.Priority),
                    candidate.Name,
                    candidate.Status,
                    EspProfileText.GroupsOf(candidate.Groups) ?? "",
                }
            );
}
