using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Enrollments;
using Muster.ErrorCatalogue;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Enrollments.Estimates;
using Muster.Modules.Enrollments.Failures;
using Muster.Modules.Enrollments.Records;
using Muster.Modules.Enrollments.Status;
using Muster.Modules.Enrollments.Steps;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Timeline;

internal static class TimelineRead
{
    private const int MostAttempts = 20;
    private const int MostEvents = 500;

    public static async Task<IReadOnlyList<EnrollmentAttempt>> ReadAsync(
        MusterDbContext db,
        Scope scope,
        Func<IQueryable<EnrollmentRecord>, IQueryable<EnrollmentRecord>> which,
        EnrollmentKinds kinds,
        RememberedTimes remembered,
        Language language,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var records = await which(db.Records(scope))
            .OrderByDescending(row => row.StartedAt)
            .ThenByDescending(row => row.Id)
            .Take(MostAttempts)
            .ToListAsync(ct);
        var owners = await Owners.OfAsync(db, records.Select(row => row.PersonId), ct);
        var moving = records.Where(row => StepTimes.StepOf(row) is not null);
        var times = await remembered.ReadAsync(db, [.. moving.Select(row => row.Platform).Distinct()], ct);
        var attempts = new List<EnrollmentAttempt>();
        foreach (var record in records)
        {
            var events = await db.Set<EnrollmentEvent>()
                .Where(row => row.RecordId == record.Id)
                .OrderBy(row => row.Seq)
                .Take(MostEvents + 1)
                .ToListAsync(ct);
            var failures = await db.Set<Failures.EnrollmentFailure>()
                .Where(row => row.RecordId == record.Id)
                .OrderBy(row => row.At)
                .ToListAsync(ct);
            attempts.Add(
                Of(
                    record,
                    owners,
                    events,
                    [.. failures.Select(row => FailureView.Of(row, record, owners, kinds, language))],
                    kinds,
                    times.UsualOf(record),
                    Forecast.Of(record, times, now)
                )
            );
        }

        return attempts;
    }

    private static EnrollmentAttempt Of(
        EnrollmentRecord record,
        IReadOnlyDictionary<PersonId, EnrollmentPerson> owners,
        List<EnrollmentEvent> events,
        IReadOnlyList<Contracts.Enrollments.EnrollmentFailure> failures,
        EnrollmentKinds kinds,
        UsualTime? usual,
        Forecast? forecast
    ) =>
        new()
        {
            Id = record.Id.Value,
            DeviceId = record.DeviceId?.Value,
            Device = record.DeviceName,
            User = record.PersonId is { } person ? owners.GetValueOrDefault(person) : null,
            AttemptNo = record.AttemptNo,
            Platform = record.Platform,
            Method = record.Method,
            Label = kinds.Of(record.Platform, record.Method).Label,
            State = EnumText.Of(record.State),
            Outcome = Word(record.Outcome),
            Progress = record.Progress ?? 0,
            WaitingFor = Word(record.WaitReason),
            WaitingOn = record.WaitReason is { } reason ? EnumText.Of(Waits.OwnerOf(reason)) : null,
            Since = record.WaitingSince,
            Usual = usual,
            EtaMinutes = forecast?.Minutes,
            EtaP90Minutes = forecast?.P90Minutes,
            Estimates =
            [
                .. EstimateText.Read(record.Estimates).Select(made => new EnrollmentEstimate(made.Median, made.P90)),
            ],
            SubStatus = Word(SubStatus.Of(record)),
            StartedAt = record.StartedAt,
            FinishedAt = record.FinishedAt,
            LastEventAt = record.LastEventAt,
            Simulated = record.Simulation is not null,
            Failures = failures,
            Events = [.. events.Take(MostEvents).Select(Of)],
            MoreEvents = events.Count > MostEvents,
        };

    private static EnrollmentHappening Of(EnrollmentEvent row) =>
        new()
        {
            Seq = row.Seq,
            At = row.At,
            Kind = row.Kind,
            FromState = Word(row.FromState),
            ToState = Word(row.ToState),
            WaitingFor = Word(row.WaitReason),
            Outcome = Word(row.Outcome),
            Actor = row.Actor,
            ClaimedAt = row.ClaimedAt,
            Data = row.Data,
        };

    private static string? Word<TEnum>(TEnum? value)
        where TEnum : struct, Enum => value is { } word ? EnumText.Of(word) : null;
}
