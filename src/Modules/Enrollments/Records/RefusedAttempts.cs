using Microsoft.EntityFrameworkCore;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.Enrollments.Failures;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Enrollments.Records;

/// <summary>Keeps that a device which somebody vouched for was refused, so that people see it fail and why.</summary>
public sealed class RefusedAttempts
{
    private static readonly TimeSpan SaidOnceIn = TimeSpan.FromHours(24);
    private readonly EnrollmentRecords records;
    private readonly FailureRecording failures;
    private readonly TimeProvider clock;

    internal RefusedAttempts(EnrollmentRecords records, FailureRecording failures, TimeProvider clock) =>
        (this.records, this.failures, this.clock) = (records, failures, clock);

    /// <summary>Once a day for each key and reason: a device that asks again and again adds nothing.</summary>
    /// <param name="code">Of the error catalogue.</param>
    public async Task RecordAsync(
        MusterDbContext db,
        AdmissionCase @case,
        AdmissionDecision decision,
        AttemptClaim attempt,
        string code,
        CancellationToken ct
    )
    {
        if (await IsWaitingAsync(db, attempt, ct))
        {
            return;
        }

        var since = clock.GetUtcNow() - SaidOnceIn;
        var saidAlready = await (
            from record in db.Set<EnrollmentRecord>()
            join failure in db.Set<EnrollmentFailure>() on record.Id equals failure.RecordId
            where record.Key == attempt.Key && record.SupersededAt == null
            where failure.Code == code && failure.At > since
            select failure.Id
        ).AnyAsync(ct);
        if (saidAlready)
        {
            return;
        }

        var id = await records.BeginAsync(db, attempt, ct);
        @case.Store(db, id, decision);
        await Database.FlushAsync(db, ct);
        await failures.FailAsync(
            db,
            id,
            new FailureEvidence
            {
                Source = "server",
                Phase = "authorize",
                Code = code,
            },
            actor: "server",
            ct
        );
    }

    /// <summary>A request of this key still waits for a person: a new attempt would end the one that it stands for.</summary>
    private static Task<bool> IsWaitingAsync(MusterDbContext db, AttemptClaim attempt, CancellationToken ct) =>
        db.Set<EnrollmentRecord>()
            .AnyAsync(
                record =>
                    record.Key == attempt.Key
                    && record.SupersededAt == null
                    && (
                        record.State == EnrollmentState.AwaitingApproval
                        || record.State == EnrollmentState.PendingVerification
                    ),
                ct
            );
}
