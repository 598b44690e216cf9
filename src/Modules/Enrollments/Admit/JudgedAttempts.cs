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
    Guid DecisionId,
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
    /// <param name="before">The last one that was read; null at the beginning.</param>
    public static async Task<IReadOnlyList<JudgedAttempt>> DecidedSinceAsync(
        this MusterDbContext db,
        DateTimeOffset since,
        JudgedAttempt? before,
        int most,
        CancellationToken ct
    )
    {
        var decisions = db.Set<StoredDecision>().Where(row => row.At >= since);
        if (before is { At: var at, DecisionId: var id })
        {
            decisions = decisions.Where(row => row.At < at || (row.At == at && row.Id.CompareTo(id) < 0));
        }

        var rows = await (
            from decision in decisions
            join record in db.Set<EnrollmentRecord>() on decision.RecordId equals record.Id
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
                row.decision.Id,
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
