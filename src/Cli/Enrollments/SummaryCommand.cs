using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.Enrollments;

namespace Muster.Cli.Enrollments;

internal static class SummaryCommand
{
    private static readonly Column[] Columns =
    [
        new("Platform", MayFold: true),
        new("Enrolled"),
        new("In progress"),
        new("Pending"),
        new("Failed"),
        new("Incomplete"),
        new("Success"),
        new("Average"),
    ];

    public static Command Create()
    {
        var days = new Option<int?>("--days")
        {
            Description = "Days that rates and averages are over, 30 when nothing is said.",
            HelpName = "N",
        };
        var simulated = new Option<bool>("--simulated") { Description = "Also simulated fleets." };
        var json = CommonOptions.Json();
        var command = new Command("summary", "How enrollment goes, by platform.") { days, simulated, json };
        command.SetAction(
            async (line, ct) =>
            {
                var path = Query.Of(
                    EnrollmentsCommand.Route,
                    ("days", line.GetValue(days)?.ToString()),
                    ("simulated", line.GetValue(simulated) ? "true" : null)
                );
                using var api = MusterApi.FromEnvironment();
                var answer = await api.GetAsync(path, ct);
                AnswerOutput.Write(answer, line.GetValue(json), CliJson.Default.EnrollmentStatusSummary, Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static void Write(EnrollmentStatusSummary summary)
    {
        Listing.Fields([
            new("Enrolled", $"{summary.Enrolled}"),
            new("In progress", $"{summary.InProgress}"),
            new("Pending", $"{summary.Pending}"),
            new("Failed", $"{summary.Failed}"),
            new("Incomplete", $"{summary.Incomplete}"),
            new("First time right", Percent(summary.FirstTimeRight)),
            new("Over", $"{summary.WindowDays} days"),
        ]);
        if (summary.ByPlatform.Count > 0)
        {
            Listing.Table(Columns, summary.ByPlatform.Select(Row), more: false);
        }
    }

    private static string[] Row(PlatformStatus row) =>
        [
            row.Label,
            $"{row.Total}",
            $"{row.InProgress}",
            $"{row.Pending}",
            $"{row.Failed}",
            $"{row.Incomplete}",
            Percent(row.SuccessRate) ?? "-",
            row.AvgMinutes is { } minutes ? $"{minutes} min" : "-",
        ];

    private static string? Percent(double? rate) =>
        rate is { } known ? FormattableString.Invariant($"{known} %") : null;
}
