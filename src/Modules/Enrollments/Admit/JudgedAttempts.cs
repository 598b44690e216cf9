using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Enrollments.Internal;
using Muster.Modules.Enrollments.Records;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Admit;

/// <summary>A decision as it was made, with everything that it rested on.</summary>
public sealed record JudgedAttempt(
    EnrollmentId RecordId,
    DateTimeOffset At,
    AdmissionOutcome Outcome,
    ImmutableArray<RuleVerdict> Rules,
    string? DeviceName,
    string Platform,
    string? OsVersion
);

/// <summary>What was decided of an attempt once.</summary>
public sealed record PastDecision(DateTimeOffset At, AdmissionDecision Decision);

public static class JudgedAttempts
{
    /// <summary>Decisions since then, newest first.</summary>
    public static async Task<IReadOnlyList<JudgedAttempt>> DecidedSinceAsync(
        this MusterDbContext db,
        DateTimeOffset since,
        int most,
        CancellationToken ct
    )
    {
        var rows = await (
            from decision in db.Set<StoredDecision>()
            join record in db.Set<EnrollmentRecord>() on decision.RecordId equals record.Id
            where decision.At >= since
            orderby decision.At descending, decision.Id descending
            select new
            {
                decision,
                record.DeviceName,
                record.Platform,
                record.OsVersion,
            }
        )
            .Take(most)
            .ToListAsync(ct);
        return
        [
            .. rows.Select(row => new JudgedAttempt(
                row.decision.RecordId,
                row.decision.At,
                row.decision.Outcome,
                RulesOf(row.decision),
                row.DeviceName,
                row.Platform,
                row.OsVersion
            )),
        ];
    }

    /// <summary>The decisions of one attempt, newest first.</summary>
    public static async Task<IReadOnlyList<PastDecision>> DecisionsOfAsync(
        this MusterDbContext db,
        EnrollmentId record,
        int most,
        CancellationToken ct
    )
    {
        var rows = await db.Set<StoredDecision>()
            .Where(row => row.RecordId == record)
            .OrderByDescending(row => row.At)
            .ThenByDescending(row => row.Id)
            .Take(most)
            .ToListAsync(ct);
        return
        [
            .. rows.Select(row => new PastDecision(row.At, new AdmissionDecision(row.Outcome, row.Code, RulesOf(row)))),
        ];
    }

    private static ImmutableArray<RuleVerdict> RulesOf(StoredDecision decision) =>
        JsonSerializer.Deserialize<ImmutableArray<RuleVerdict>>(decision.Rules, JsonSerializerOptions.Web);
}
