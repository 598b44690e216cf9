using System.CommandLine;
using Muster.Cli.Output;
using Muster.Contracts.Enrollments;

namespace Muster.Cli.Enrollments;

internal static class FailuresCommand
{
    private static readonly Column[] Columns =
    [
        new("Enrollment"),
        new("Device", MayFold: true),
        new("Platform", MayFold: true),
        new("Code"),
        new("Category"),
        new("Error", MayFold: true),
        new("State"),
        new("When"),
    ];

    public static Command Create(TimeProvider clock)
    {
        var filter = new FailureFilter();
        return ListCommand.Named(
            "failures",
            "List what failed and why, newest first.",
            line => filter.On($"{EnrollmentsCommand.Route}/failures", line),
            Columns,
            CliJson.Default.EnrollmentFailure,
            failure => Row(failure, clock.GetUtcNow()),
            filter.Options
        );
    }

    private static string[] Row(EnrollmentFailure failure, DateTimeOffset now) =>
        [
            failure.RecordId.ToString(),
            failure.Device ?? "-",
            failure.OsVersion is { } system ? $"{failure.Label}, {system}" : failure.Label,
            failure.Code ?? "-",
            failure.Category.Key,
            failure.Message,
            failure.Resolution ?? "open",
            Ages.Ago(failure.At, now),
        ];
}
