using System.CommandLine;
using System.Text.Json.Nodes;
using Muster.Cli.Api;
using Muster.Cli.Input;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.Restrictions;

namespace Muster.Cli.Restrictions;

/// <summary>Judges the last 30 days again, as if the restriction had stood then.</summary>
internal static class PreviewCommand
{
    private static readonly Column[] Columns =
    [
        new("Enrollment"),
        new("Device", MayFold: true),
        new("At"),
        new("System", MayFold: true),
        new("Was"),
        new("Would be"),
        new("Because"),
    ];

    public static Command Create()
    {
        var file = DraftFile.Option("the restriction");
        var id = new Option<Guid?>("--id")
        {
            Description = "The restriction that it would take the place of; without it, a new one.",
            HelpName = "ID",
        };
        var json = CommonOptions.Json();
        var command = new Command("preview", "What a restriction would have changed in the last 30 days.")
        {
            file,
            id,
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                var rule = await DraftFile.ReadAsync(line.GetRequiredValue(file), ct);
                var body = new JsonObject { ["rule"] = JsonNode.Parse(rule.GetRawText()), ["id"] = line.GetValue(id) };
                using var api = MusterApi.FromEnvironment();
                var path = $"{RestrictionsCommand.Route}/preview";
                var answer = await api.PostAsync(path, body, CliJson.Default.JsonObject, ct);
                AnswerOutput.Write(answer, line.GetValue(json), CliJson.Default.RestrictionPreview, Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static void Write(RestrictionPreview preview)
    {
        Listing.Fields([
            new("Since", Ages.Exact(preview.Since)),
            new("Judged", preview.Cut ? $"the newest {preview.Judged}" : $"{preview.Judged}"),
            new("Not judged", preview.NotJudged == 0 ? null : $"{preview.NotJudged}, too little is kept of them"),
            new("Would refuse", $"{preview.WouldRefuse}"),
            new("Would hold", $"{preview.WouldHold}"),
            new("Would admit", $"{preview.WouldAdmit}"),
        ]);
        if (preview.Attempts.Count > 0)
        {
            var changed = preview.WouldRefuse + preview.WouldHold + preview.WouldAdmit;
            Listing.Table(Columns, preview.Attempts.Select(Row), more: false);
            if (changed > preview.Attempts.Count)
            {
                Console.WriteLine($"These are the newest {preview.Attempts.Count} of {changed}.");
            }
        }
    }

    private static string[] Row(PreviewedAttempt attempt) =>
        [
            attempt.RecordId.ToString(),
            attempt.DeviceName ?? "-",
            Ages.Exact(attempt.At),
            attempt.OsVersion ?? attempt.Platform,
            attempt.Was,
            attempt.WouldBe,
            attempt.Code ?? "-",
        ];
}
