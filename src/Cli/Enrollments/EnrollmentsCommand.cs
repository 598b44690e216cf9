using System.CommandLine;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.Enrollments;

namespace Muster.Cli.Enrollments;

internal static class EnrollmentsCommand
{
    public const string Route = "/api/devices/enrollment-status";

    private static readonly Column[] Columns =
    [
        new("Id"),
        new("Device", MayFold: true),
        new("User", MayFold: true),
        new("Platform", MayFold: true),
        new("Stage"),
        new("Progress"),
        new("Waits for", MayFold: true),
        new("Since"),
        new("Usually", MayFold: true),
        new("Through in"),
    ];

    public static Command Create(TimeProvider clock)
    {
        var (listed, exported, failed) = (new ActiveFilter(), new ActiveFilter(), new FailureFilter());
        return new("enrollments", "Devices on their way in: where each stands, and what failed.")
        {
            ListCommand.Create(
                "List enrollments under way, or those of another bucket, newest first.",
                line => listed.On($"{Route}/active", line),
                Columns,
                CliJson.Default.ActiveEnrollment,
                one => Row(one, clock.GetUtcNow()),
                listed.Options
            ),
            ShowCommand.Create(
                "enrollment",
                "Show one attempt: what becomes of it, and everything that happened in it.",
                Route,
                CliJson.Default.EnrollmentAttempt,
                attempt => AttemptText.Write(attempt, clock.GetUtcNow())
            ),
            FailuresCommand.Create(clock),
            SummaryCommand.Create(),
            ExportCommand.Create(
                "export",
                "Write the list as CSV, all of it.",
                line => exported.On($"{Route}/active/export", line),
                exported.Options
            ),
            ExportCommand.Create(
                "export-failures",
                "Write the failures as CSV, all of them.",
                line => failed.On($"{Route}/failures/export", line),
                failed.Options
            ),
        };
    }

    private static string[] Row(ActiveEnrollment one, DateTimeOffset now) =>
        [
            one.Id.ToString(),
            one.Device ?? "-",
            one.User?.DisplayName ?? "-",
            one.OsVersion is { } system ? $"{one.Label}, {system}" : one.Label,
            one.SubStatus is { } status ? $"{one.State}, {status}" : one.State,
            $"{one.Progress} %",
            one.WaitingFor ?? "-",
            one.Since is { } since ? Ages.Ago(since, now) : "-",
            Usually.Takes(one.Usual) ?? "-",
            Usually.Through(one.EtaMinutes, one.EtaP90Minutes) ?? "-",
        ];
}
