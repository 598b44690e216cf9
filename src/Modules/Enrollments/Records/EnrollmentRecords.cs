using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Kernel.Time;
using Muster.Modules.Enrollments.Internal;
using Muster.Storage.Model;
using static Muster.Modules.Enrollments.Records.EnrollmentState;

namespace Muster.Modules.Enrollments.Records;

/// <summary>What channels and the queue do to records, inside their unit of work.</summary>
public sealed class EnrollmentRecords(TimeProvider clock)
{
    private static readonly PerModel<Func<MusterDbContext, Fingerprint, Task<int?>>> LastAttempt = new(() =>
        EF.CompileAsyncQuery(
            (MusterDbContext db, Fingerprint key) =>
                db.Set<EnrollmentRecord>()
                    .Where(row => row.Key == key)
                    .OrderByDescending(row => row.AttemptNo)
                    .Select(row => (int?)row.AttemptNo)
                    .FirstOrDefault()
        )
    );

    /// <summary>Puts another text where the evidence of a record's decisions tells of somebody who is erased.</summary>
    public static Task ForgetAsync(
        MusterDbContext db,
        EnrollmentId id,
        string text,
        string inItsPlace,
        CancellationToken ct
    ) =>
        db.Set<StoredDecision>()
            .Where(decision => decision.RecordId == id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(decision => decision.Rules, decision => decision.Rules.Replace(text, inItsPlace)),
                ct
            );

    /// <summary>Begins the next attempt of a key and takes it through <c>Authenticating</c> to <c>Authorizing</c>.</summary>
    public async Task<EnrollmentId> BeginAsync(
        MusterDbContext db,
        Fingerprint key,
        string platform,
        string method,
        CancellationToken ct
    )
    {
        var attempts = await LastAttempt.Of(db)(db, key);
        var now = clock.GetUtcNow();
        var record = EnrollmentRecord.Begin(
            Uuid7.New<EnrollmentId>(clock),
            key,
            platform,
            method,
            (attempts ?? 0) + 1,
            now
        );
        db.Add(record);
        db.Add(record.Move(Authorizing, "device", now));
        return record.Id;
    }

    /// <summary>A person has to decide.</summary>
    public async Task HoldAsync(MusterDbContext db, EnrollmentId id, CancellationToken ct)
    {
        var record = await FindAsync(db, id, ct);
        db.Add(
            record.State == AwaitingApproval
                ? record.Wait(WaitReason.HumanDecision, "admin", clock.GetUtcNow())
                : record.Move(AwaitingApproval, "server", clock.GetUtcNow(), WaitReason.HumanDecision)
        );
    }

    /// <summary>A person has decided and may undo it; <paramref name="device"/> is set when the decision was to admit.</summary>
    public async Task AwaitUndoWindowAsync(MusterDbContext db, EnrollmentId id, DeviceId? device, CancellationToken ct)
    {
        var record = await FindAsync(db, id, ct);
        record.Join(device);
        db.Add(record.Wait(WaitReason.UndoWindow, "admin", clock.GetUtcNow()));
    }

    /// <summary>The decision is taken back: a person has to decide again.</summary>
    public async Task ReopenAsync(MusterDbContext db, EnrollmentId id, string actor, CancellationToken ct)
    {
        var record = await FindAsync(db, id, ct);
        record.Join(null);
        db.Add(record.Wait(WaitReason.HumanDecision, actor, clock.GetUtcNow()));
    }

    /// <summary>The device is admitted and may be told: its identity is issued as soon as it confirms. Does nothing when the attempt has ended already.</summary>
    public async Task IssueAsync(MusterDbContext db, EnrollmentId id, DeviceId device, CancellationToken ct)
    {
        var record = await FindAsync(db, id, ct);
        if (EnrollmentTransitions.IsTerminal(record.State))
        {
            return;
        }

        record.Join(device);
        db.Add(record.Move(IssuingIdentity, "server", clock.GetUtcNow(), WaitReason.DeviceConfirmation));
    }

    /// <summary>Ends an attempt that did not come to an identity. Does nothing when it has ended already.</summary>
    public async Task CancelAsync(
        MusterDbContext db,
        EnrollmentId id,
        EnrollmentOutcome outcome,
        string actor,
        CancellationToken ct
    )
    {
        var record = await FindAsync(db, id, ct);
        if (!EnrollmentTransitions.IsTerminal(record.State))
        {
            db.Add(record.Move(Cancelled, actor, clock.GetUtcNow(), outcome: outcome));
        }
    }

    /// <summary>The live record of a device, to which its reports belong.</summary>
    public static Task<EnrollmentId?> FindLiveAsync(MusterDbContext db, DeviceId device, CancellationToken ct) =>
        db.Set<EnrollmentRecord>()
            .Where(row => row.DeviceId == device && row.State != Cancelled && row.State != Unenrolled)
            .OrderByDescending(row => row.StartedAt)
            .ThenByDescending(row => row.Id)
            .Select(row => (EnrollmentId?)row.Id)
            .FirstOrDefaultAsync(ct);

    /// <summary>
    /// The device holds its identity. Stages with nothing to do are passed in the same unit of work, each as an event; every other live record
    /// of the device ends now and not before.
    /// </summary>
    public async Task ConfirmIdentityAsync(MusterDbContext db, EnrollmentId id, CancellationToken ct)
    {
        var record = await FindAsync(db, id, ct);
        if (record.State != IssuingIdentity)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var others = await db.Set<EnrollmentRecord>()
            .AsTracking()
            .Where(row =>
                row.DeviceId == record.DeviceId && row.Id != id && row.State != Cancelled && row.State != Unenrolled
            )
            .ToListAsync(ct);
        db.AddRange(others.Select(row => row.End(EnrollmentOutcome.Superseded, now)));
        foreach (var stage in new[] { Registering, DeviceSetup, ApplyingPolicies, InstallingApps })
        {
            db.Add(record.Move(stage, "server", now));
        }

        db.Add(record.Move(Enrolled, "server", now, outcome: EnrollmentOutcome.Success));
    }

    /// <summary>Appends what a device reported; nothing when it has reported too much already.</summary>
    public async Task NoteAsync(
        MusterDbContext db,
        EnrollmentId id,
        string kind,
        DateTimeOffset claimedAt,
        string? data,
        CancellationToken ct
    )
    {
        var record = await FindAsync(db, id, ct);
        if (record.Note(kind, clock.GetUtcNow(), claimedAt.ToWholeMicroseconds(), data) is { } note)
        {
            db.Add(note);
        }
    }

    private static async Task<EnrollmentRecord> FindAsync(MusterDbContext db, EnrollmentId id, CancellationToken ct) =>
        await db.Set<EnrollmentRecord>().FindAsync([id], ct)
        ?? throw new InvalidOperationException("Records are never deleted, and ids of them come from our own rows.");
}
