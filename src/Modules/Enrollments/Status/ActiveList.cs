using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Contracts.Enrollments;
using Muster.Http.Lists;
using Muster.Kernel.Ids;
using Muster.Modules.Enrollments.Records;
using Muster.Modules.Enrollments.Steps;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Status;

/// <summary>Enrollments under way, or in whatever bucket is asked for, newest first.</summary>
internal static class ActiveList
{
    public const string Order = "-startedAt";

    public static async Task<Page<ActiveEnrollment>> ReadAsync(
        MusterDbContext db,
        IQueryable<EnrollmentRecord> found,
        CheckedPage page,
        EnrollmentKinds kinds,
        RememberedTimes remembered,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (page.After is { Instant: var at } after)
        {
            var id = new EnrollmentId(after.Id);
            found = found.Where(row => row.StartedAt < at || (row.StartedAt == at && row.Id < id));
        }

        var rows = await found
            .OrderByDescending(row => row.StartedAt)
            .ThenByDescending(row => row.Id)
            .Take(page.Limit + 1)
            .ToListAsync(ct);
        var owners = await Owners.OfAsync(db, rows.Select(row => row.PersonId), ct);
        var moving = rows.Where(row => StepTimes.StepOf(row) is not null);
        var times = await remembered.ReadAsync(db, [.. moving.Select(row => row.Platform).Distinct()], ct);
        return rows.ToPage(
            page,
            row => Of(row, owners, kinds, times.UsualOf(row), Forecast.Of(row, times, now)),
            row => PageCursor.Of(page.Sort, row.StartedAt, row.Id.Value)
        );
    }

    private static ActiveEnrollment Of(
        EnrollmentRecord row,
        IReadOnlyDictionary<PersonId, EnrollmentPerson> owners,
        EnrollmentKinds kinds,
        UsualTime? usual,
        Forecast? forecast
    ) =>
        new()
        {
            Id = row.Id.Value,
            DeviceId = row.DeviceId?.Value,
            Device = row.DeviceName,
            User = row.PersonId is { } person ? owners.GetValueOrDefault(person) : null,
            Platform = row.Platform,
            OsVersion = row.OsVersion,
            Method = row.Method,
            Label = kinds.Of(row.Platform, row.Method).Label,
            State = EnumText.Of(row.State),
            Progress = row.Progress ?? 0,
            WaitingFor = row.WaitReason is { } reason ? EnumText.Of(reason) : null,
            WaitingOn = row.WaitReason is { } wait ? EnumText.Of(Waits.OwnerOf(wait)) : null,
            Since = row.WaitingSince,
            Usual = usual,
            EtaMinutes = forecast?.Minutes,
            EtaP90Minutes = forecast?.P90Minutes,
            SubStatus = SubStatus.Of(row) is { } status ? EnumText.Of(status) : null,
            StalledAt = row.StalledAt,
            AttemptNo = row.AttemptNo,
            StartedAt = row.StartedAt,
            LastEventAt = row.LastEventAt,
            Simulated = row.Simulation is not null,
        };
}
