using Muster.Cli.Output;
using Muster.Contracts.Enrollments;

namespace Muster.Cli.Enrollments;

/// <summary>One attempt: what there is to say of it first, then what led to it.</summary>
internal static class AttemptText
{
    private static readonly Column[] Columns =
    [
        new("At"),
        new("What", MayFold: true),
        new("By"),
        new("With", MayFold: true),
    ];

    public static void Write(EnrollmentAttempt attempt, DateTimeOffset now)
    {
        Console.WriteLine(SafeText.Of(Verdict(attempt, now)));
        Listing.Fields([
            new("Id", attempt.Id.ToString()),
            new("Device", attempt.DeviceId is { } device ? $"{attempt.Device} ({device})" : attempt.Device),
            new("User", attempt.User is { } user ? $"{user.DisplayName} ({user.Id})" : null),
            new("Platform", attempt.Simulated ? $"{attempt.Label}, simulated" : attempt.Label),
            new("Attempt", $"{attempt.AttemptNo}"),
            new("State", attempt.SubStatus is { } status ? $"{attempt.State}, {status}" : attempt.State),
            new("Outcome", attempt.Outcome),
            new("Progress", $"{attempt.Progress} %"),
            new("Usually", Usually.Takes(attempt.Usual)),
            new("Through in", Usually.Through(attempt.EtaMinutes, attempt.EtaP90Minutes)),
            new("Started", Ages.Exact(attempt.StartedAt)),
            new("Finished", attempt.FinishedAt is { } end ? Ages.Exact(end) : null),
            new("Last heard", Ages.Exact(attempt.LastEventAt)),
            .. attempt.Failures.SelectMany(FieldsOf),
        ]);
        Listing.Table(Columns, attempt.Events.Select(Row), more: false);
        if (attempt.MoreEvents)
        {
            Console.WriteLine($"More happened than these {attempt.Events.Count}.");
        }
    }

    private static string Verdict(EnrollmentAttempt attempt, DateTimeOffset now)
    {
        var ended = Ages.Ago(attempt.FinishedAt ?? attempt.LastEventAt, now);
        return attempt.State switch
        {
            "enrolled" => $"Enrolled {ended}.",
            "failed" => attempt.Failures is [.., { Message: var why }]
                ? $"Failed {ended}: {why}"
                : $"Failed {ended}; nothing says why.",
            "incomplete" =>
                $"Last heard {Ages.Ago(attempt.LastEventAt, now)}, then silent: neither a success nor a failure.",
            "cancelled" or "unenrolled" => $"Ended {ended}.",
            var state when attempt.WaitingFor is { } wait =>
                $"In {state}: waits for {wait}, begun {Ages.Ago(attempt.Since ?? attempt.LastEventAt, now)}. It is up to the {attempt.WaitingOn}.",
            var state => $"In {state}.",
        };
    }

    private static IEnumerable<Field> FieldsOf(EnrollmentFailure failure) =>
        [
            new("Failure", $"{failure.Category.Label}, in {failure.Stage}, {Ages.Exact(failure.At)}"),
            new("  code", failure.Code),
            new("  says", failure.Message),
            new("  means", failure.Detail),
            new("  remedy", failure.Remediation),
            new("  settled", failure.Resolution),
        ];

    private static string[] Row(EnrollmentHappening happening) =>
        [
            Ages.Exact(happening.At),
            happening.ToState is { } state ? $"{happening.FromState ?? "begins"} -> {state}"
            : happening.WaitingFor is { } wait ? $"waits for {wait}"
            : happening.Kind,
            happening.Actor,
            string.Join(' ', new[] { happening.Outcome, happening.Data }.OfType<string>()),
        ];
}
