using Muster.ErrorCatalogue;
using Muster.Kernel.Ids;
using Muster.Modules.Enrollments.Counts;
using Muster.Modules.Enrollments.Records;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Failures;

/// <summary>Fails an attempt, with the evidence: there is no other way to fail one.</summary>
internal sealed class FailureRecording(TimeProvider clock)
{
    /// <returns>False when the attempt has a verdict or an end already.</returns>
    public async Task<bool> FailAsync(
        MusterDbContext db,
        EnrollmentId id,
        FailureEvidence evidence,
        string actor,
        CancellationToken ct
    )
    {
        var record = await db.RecordAsync(id, ct);
        if (!EnrollmentTransitions.IsUnderWay(record.State) && record.State != EnrollmentState.Incomplete)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var stage = record.StateBefore ?? record.State;
        var failure = Of(record, stage, evidence, now);
        db.Add(failure);
        db.Count(Contributions.Of(failure), 1);
        db.Change(
            record,
            now,
            (row, events) =>
            {
                row.FailBy(failure.Id);
                events.Add(
                    row.Move(EnrollmentState.Failed, actor, now) with
                    {
                        Data = $$"""{"failureId":"{{failure.Id}}"}""",
                    }
                );
            }
        );
        return true;
    }

    private EnrollmentFailure Of(
        EnrollmentRecord record,
        EnrollmentState stage,
        FailureEvidence evidence,
        DateTimeOffset now
    )
    {
        var explained = Explainer.Explain(
            new Observation
            {
                Code = evidence.Code,
                Text = evidence.Message,
                Source = evidence.Source,
                Phase = evidence.Phase,
                Facts = evidence.Facts,
            },
            Language.English
        );
        return new EnrollmentFailure
        {
            Id = Uuid7.New(clock),
            RecordId = record.Id,
            At = now,
            Simulated = record.Simulation is not null,
            Platform = record.Platform,
            Method = record.Method,
            OsVersion = record.OsVersion,
            DeviceId = record.DeviceId,
            Stage = stage,
            Source = evidence.Source,
            Phase = evidence.Phase,
            Code = explained.Code,
            Category = explained.Causes[0].Category.Key,
            EntryKey = explained.Causes[0].Key,
            Message = evidence.Message,
        };
    }
}
