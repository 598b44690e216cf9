using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Simulation;
using Muster.Kernel;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Enrollments.Failures;
using Muster.Modules.Enrollments.Records;
using Muster.Modules.People;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Enrollments.Simulate;

/// <summary>Does to records what channels do to them, for devices that there are not.</summary>
internal sealed class SimulateVerb(
    Database database,
    FailureRecording failures,
    IDatabaseEngine engine,
    TimeProvider clock
)
{
    /// <returns>Null when real devices are in and the caller did not say that this is known.</returns>
    public Task<SimulationAnswer?> RunAsync(SimulatedSteps body, Actor by, CancellationToken ct) =>
        database.WriteAsync((db, token) => RunAsync(db, body, by, token), ct);

    private async Task<SimulationAnswer?> RunAsync(
        MusterDbContext db,
        SimulatedSteps body,
        Actor by,
        CancellationToken ct
    )
    {
        if (
            !body.BesideRealDevices
            && await db.Set<EnrollmentRecord>().AnyAsync(row => row.Simulation == null && row.DeviceId != null, ct)
        )
        {
            return null;
        }

        if (!await db.Set<EnrollmentRecord>().AnyAsync(row => row.Simulation == body.Fleet, ct))
        {
            db.Record(by, new SimulationBegun(body.Fleet), clock);
        }

        await engine.ChangeManyAloneAsync(db, ct);
        var keys = body.Steps.Select(step => KeyOf(body.Fleet, step)).Distinct().ToList();
        var records = await CurrentOf(db, keys).ToDictionaryAsync(row => row.Key, ct);
        var before = await StepsBefore.ReadAsync(db, keys, ct);
        var peers = body
            .Steps.Select(step => step.PeerId)
            .OfType<string>()
            .Select(text => PeerId.Create(text))
            .ToList();
        var people = await db.People()
            .Where(person => peers.Contains(person.PeerId))
            .ToDictionaryAsync(person => person.PeerId, person => person.Id, ct);
        var (done, repeated) = (0, 0);
        var touched = new HashSet<Fingerprint>();
        foreach (var step in body.Steps)
        {
            var key = KeyOf(body.Fleet, step);
            if (!before.Take(key, step))
            {
                repeated++;
                continue;
            }

            if (!touched.Add(key))
            {
                // What is asked of the database has to know of the device's step before, and another record may count since.
                await Database.FlushAsync(db, ct);
                records.Remove(key);
                if (await CurrentOf(db, [key]).SingleOrDefaultAsync(ct) is { } current)
                {
                    records[key] = current;
                }
            }

            var record = records.GetValueOrDefault(key);
            if (step.Kind == "begin")
            {
                if (record is not null)
                {
                    db.GiveWay(record, enrolledToo: false, clock.GetUtcNow());
                }

                records[key] = Begin(db, body.Fleet, step, key, before.NextAttempt(key), people);
                done++;
            }
            else if (record is not null && await StepAsync(db, record, step, ct))
            {
                done++;
            }
        }

        return new SimulationAnswer(done, body.Steps.Count - done - repeated, repeated);
    }

    private static IQueryable<EnrollmentRecord> CurrentOf(MusterDbContext db, IReadOnlyList<Fingerprint> keys) =>
        db.Set<EnrollmentRecord>().AsTracking().Where(row => keys.Contains(row.Key) && row.SupersededAt == null);

    private static Fingerprint KeyOf(string fleet, SimulatedStep step) =>
        Fingerprint.OfSha256(Encoding.UTF8.GetBytes($"muster simulation\n{fleet}\n{step.Device}"));

    private EnrollmentRecord Begin(
        MusterDbContext db,
        string fleet,
        SimulatedStep step,
        Fingerprint key,
        int attemptNo,
        Dictionary<PeerId, PersonId> people
    )
    {
        var record = EnrollmentRecord.Begin(
            new Attempt(
                Uuid7.New<EnrollmentId>(clock),
                key,
                attemptNo,
                step.Platform!, // checked with the steps
                step.Method!
            )
            {
                From = StepInput.StateOf(step) ?? EnrollmentState.Authenticating,
                Person = step.PeerId is { } peer && people.TryGetValue(PeerId.Create(peer), out var id) ? id : null,
                DeviceName = step.Name,
                OsVersion = step.OsVersion,
                Simulation = fleet,
            },
            clock.GetUtcNow()
        );
        if (step.No is { } no)
        {
            record.TakeSimulationStep(no);
        }

        db.Begin(record);
        return record;
    }

    private async Task<bool> StepAsync(
        MusterDbContext db,
        EnrollmentRecord record,
        SimulatedStep step,
        CancellationToken ct
    )
    {
        if (step.No is { } no)
        {
            record.TakeSimulationStep(no);
        }

        var now = clock.GetUtcNow();
        switch (step.Kind)
        {
            case "fail":
                var evidence = new FailureEvidence
                {
                    Source = step.Source ?? "server",
                    Phase = step.Phase,
                    Code = step.Code,
                    Message = step.Text,
                };
                return await failures.FailAsync(db, record.Id, evidence, "device", ct);
            case "note":
                var text = JsonSerializer.Serialize(step.Text ?? "");
                db.Change(record, now, (row, events) => DeviceNotes.Take(row, events, "simulated", now, now, text));
                return true;
            case "cancel":
                return await Cancellation.CancelAsync(db, record, EnrollmentOutcome.Cancelled, "device", now, ct);
            case "reach" when StepInput.StateOf(step) is EnrollmentState.Enrolled:
                return await Completion.CompleteAsync(db, record, "device", now, ct);
            case "reach" when StepInput.StateOf(step) is { } target:
                var reached = false;
                db.Change(record, now, (row, events) => reached = Passage.To(row, target, "device", now, events));
                return reached;
            default:
                return false;
        }
    }
}
