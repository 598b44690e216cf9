using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Kernel.Time;
using Muster.Modules.Enrollments.Failures;
using Muster.Modules.Enrollments.Internal;
using Muster.Storage.Model;
using static Muster.Modules.Enrollments.Records.EnrollmentState;

namespace Muster.Modules.Enrollments.Records;

/// <summary>What channels and the queue do to records, inside their unit of work.</summary>
public sealed class EnrollmentRecords(TimeProvider clock)
{
    private static readonly PerModel<Func<MusterDbContext, Fingerprint, Task<EnrollmentRecord?>>> Latest = new(() =>
        EF.CompileAsyncQuery(
            (MusterDbContext db, Fingerprint key) =>
                db.Set<EnrollmentRecord>()
                    .AsTracking()
                    .Where(row => row.Key == key)
                    .OrderByDescending(row => row.AttemptNo)
                    .FirstOrDefault()
        )
    );

    /// <summary>
    /// Somebody is erased whose device this was: another text stands where the evidence of the record's decisions tells of them, and what the
    /// device said is gone.
    /// </summary>
    public static async Task ForgetAsync(
        MusterDbContext db,
        EnrollmentId id,
        string text,
        string inItsPlace,
        CancellationToken ct
    )
    {
        (await db.RecordAsync(id, ct)).Forget();
        await db.Set<EnrollmentFailure>()
            .Where(failure => failure.RecordId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(failure => failure.Message, (string?)null), ct);
        await db.Set<StoredDecision>()
            .Where(decision => decision.RecordId == id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(decision => decision.Rules, decision => decision.Rules.Replace(text, inItsPlace)),
                ct
            );
    }

    /// <summary>Begins the next attempt of a key and takes it through <c>Authenticating</c> to <c>Authorizing</c>. Attempts before it count no more.</summary>
    public async Task<EnrollmentId> BeginAsync(MusterDbContext db, AttemptClaim claim, CancellationToken ct)
    {
        var before = await Latest.Of(db)(db, claim.Key);
        var now = clock.GetUtcNow();
        var counting = before is { SupersededAt: not null }
            ? await db.Set<EnrollmentRecord>()
                .AsTracking()
                .SingleOrDefaultAsync(row => row.Key == claim.Key && row.SupersededAt == null, ct)
            : before;
        if (counting is not null)
        {
            db.GiveWay(counting, enrolledToo: false, now);
        }

        var record = EnrollmentRecord.Begin(
            new Attempt(
                Uuid7.New<EnrollmentId>(clock),
                claim.Key,
                (before?.AttemptNo ?? 0) + 1,
                claim.Platform,
                claim.Method
            )
            {
                DeviceName = claim.DeviceName,
                OsVersion = claim.OsVersion,
            },
            now
        );
        db.Begin(record);
        db.Change(record, now, (row, events) => events.Add(row.Move(Authorizing, "device", now)));
        return record.Id;
    }

    /// <summary>A person has to decide.</summary>
    public Task HoldAsync(MusterDbContext db, EnrollmentId id, CancellationToken ct) =>
        ChangeAsync(
            db,
            id,
            (row, now) =>
                row.State == AwaitingApproval
                    ? row.Wait(WaitReason.HumanDecision, "admin", now)
                    : row.Move(AwaitingApproval, "server", now),
            ct
        );

    /// <summary>The device has to show an identifier that a rule needs, or a person decides without.</summary>
    public Task AwaitIdentifierAsync(MusterDbContext db, EnrollmentId id, CancellationToken ct) =>
        ChangeAsync(db, id, (row, now) => row.Move(PendingVerification, "server", now), ct);

    /// <summary>A person has decided and may undo it; device and owner are set when the decision was to admit.</summary>
    public async Task AwaitUndoWindowAsync(
        MusterDbContext db,
        EnrollmentId id,
        DeviceId? device,
        PersonId? owner,
        CancellationToken ct
    )
    {
        var (record, now) = (await db.RecordAsync(id, ct), clock.GetUtcNow());
        db.Change(
            record,
            now,
            (row, events) =>
            {
                row.Join(device, owner);
                if (row.State == PendingVerification)
                {
                    events.Add(row.Move(AwaitingApproval, "admin", now)); // they decided without the identifier
                }

                events.Add(row.Wait(WaitReason.UndoWindow, "admin", now));
            }
        );
    }

    /// <summary>The decision is taken back: a person has to decide again.</summary>
    public Task ReopenAsync(MusterDbContext db, EnrollmentId id, string actor, CancellationToken ct) =>
        ChangeAsync(
            db,
            id,
            (row, now) =>
            {
                row.Join(device: null, owner: null);
                return row.Wait(WaitReason.HumanDecision, actor, now);
            },
            ct
        );

    /// <summary>The device is admitted and may be told: its identity is issued as soon as it confirms. Does nothing when the attempt has ended already.</summary>
    public Task IssueAsync(
        MusterDbContext db,
        EnrollmentId id,
        DeviceId device,
        PersonId? owner,
        CancellationToken ct
    ) =>
        ChangeAsync(
            db,
            id,
            (row, now) =>
            {
                if (EnrollmentTransitions.IsTerminal(row.State))
                {
                    return null;
                }

                row.Join(device, owner);
                return row.Move(IssuingIdentity, "server", now);
            },
            ct
        );

    /// <summary>Ends an attempt that did not come to an identity. Does nothing when it has ended already.</summary>
    public async Task CancelAsync(
        MusterDbContext db,
        EnrollmentId id,
        EnrollmentOutcome outcome,
        string actor,
        CancellationToken ct
    )
    {
        var record = await db.RecordAsync(id, ct);
        await Cancellation.CancelAsync(db, record, outcome, actor, clock.GetUtcNow(), ct);
    }

    /// <summary>The live record of a device, to which its reports belong.</summary>
    public static Task<EnrollmentId?> FindLiveAsync(MusterDbContext db, DeviceId device, CancellationToken ct) =>
        db.Set<EnrollmentRecord>()
            .Where(row => row.DeviceId == device && row.State != Cancelled && row.State != Unenrolled)
            .OrderByDescending(row => row.StartedAt)
            .ThenByDescending(row => row.Id)
            .Select(row => (EnrollmentId?)row.Id)
            .FirstOrDefaultAsync(ct);

    /// <summary>Takes an attempt on to a stage that its device has come to; nothing when it is past that already, or has ended.</summary>
    public async Task AdvanceAsync(
        MusterDbContext db,
        EnrollmentId id,
        EnrollmentState stage,
        string actor,
        CancellationToken ct
    ) => Take(db, await db.RecordAsync(id, ct), stage, actor);

    /// <summary>A failed or silent attempt is taken up where it was; nothing when it is under way, or has ended.</summary>
    public async Task ResumeAsync(MusterDbContext db, EnrollmentId id, string actor, CancellationToken ct)
    {
        var record = await db.RecordAsync(id, ct);
        if (record.StateBefore is { } before)
        {
            Take(db, record, before, actor);
        }
    }

    /// <summary>Everything that had to be finished on the device is.</summary>
    /// <returns>False when the attempt has ended, or was complete already.</returns>
    public async Task<bool> CompleteAsync(MusterDbContext db, EnrollmentId id, string actor, CancellationToken ct) =>
        await Completion.CompleteAsync(db, await db.RecordAsync(id, ct), actor, clock.GetUtcNow(), ct);

    /// <summary>Appends what the server did for an attempt.</summary>
    /// <param name="data">JSON.</param>
    public async Task TellAsync(MusterDbContext db, EnrollmentId id, string kind, string data, CancellationToken ct)
    {
        var (record, now) = (await db.RecordAsync(id, ct), clock.GetUtcNow());
        db.Change(record, now, (row, events) => events.Add(row.Tell(kind, now, data)));
    }

    /// <summary>Appends what a device reported; nothing when it has reported too much already. A silent record is where it was before.</summary>
    public async Task NoteAsync(
        MusterDbContext db,
        EnrollmentId id,
        string kind,
        DateTimeOffset claimedAt,
        string? data,
        CancellationToken ct
    )
    {
        var (record, now) = (await db.RecordAsync(id, ct), clock.GetUtcNow());
        db.Change(
            record,
            now,
            (row, events) => DeviceNotes.Take(row, events, kind, now, claimedAt.ToWholeMicroseconds(), data)
        );
    }

    private void Take(MusterDbContext db, EnrollmentRecord record, EnrollmentState stage, string actor)
    {
        var now = clock.GetUtcNow();
        db.Change(record, now, (row, events) => Passage.To(row, stage, actor, now, events));
    }

    private async Task ChangeAsync(
        MusterDbContext db,
        EnrollmentId id,
        Func<EnrollmentRecord, DateTimeOffset, EnrollmentEvent?> change,
        CancellationToken ct
    )
    {
        var (record, now) = (await db.RecordAsync(id, ct), clock.GetUtcNow());
        db.Change(
            record,
            now,
            (row, events) =>
            {
                if (change(row, now) is { } happened)
                {
                    events.Add(happened);
                }
            }
        );
    }
}
