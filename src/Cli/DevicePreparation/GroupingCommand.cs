using System.CommandLine;
using System.Globalization;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.EnrollmentTimeGrouping;

namespace Muster.Cli.DevicePreparation;

internal static class GroupingCommand
{
    private static readonly Column[] Columns =
    [
        new("Policy", MayFold: true),
        new("Enrolled"),
        new("Joined at enrollment"),
        new("Repaired"),
        new("Missing"),
        new("Removed"),
        new("Median until repaired"),
    ];

    public static Command Create()
    {
        var days = new Option<int?>("--days")
        {
            Description = "Days that are looked back, 1 to 365; 30 when nothing is said.",
            HelpName = "N",
        };
        var json = CommonOptions.Json();
        var command = new Command("grouping", "Whether devices were in their group when they enrolled, by policy.")
        {
            days,
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var path = Query.Of(
                    "/api/device-preparation/grouping",
                    ("days", line.GetValue(days)?.ToString(CultureInfo.InvariantCulture))
                );
                var answer = await api.GetAsync(path, ct);
                AnswerOutput.Write(
                    answer,
                    line.GetValue(json),
                    CliJson.Default.EnrollmentTimeGroupingReport,
                    report => Listing.Table(Columns, report.Items.Select(Row), more: false)
                );
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static string[] Row(PolicyGrouping row) =>
        [
            row.PolicyName,
            $"{row.Enrolled}",
            $"{row.JoinedAtEnrollment}",
            $"{row.Repaired}",
            $"{row.Missing}",
            $"{row.Removed}",
            row.MedianRepairSeconds is { } seconds
                ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round(seconds)} s")
                : "-",
        ];
}
