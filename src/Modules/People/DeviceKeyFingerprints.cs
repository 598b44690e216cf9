using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Modules.People.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.People;

/// <summary>The fingerprints of the device certificates of a person (<c>deviceKeyFingerprints[]</c>). Kept by the module that owns devices.</summary>
public static class DeviceKeyFingerprints
{
    public static async Task LinkAsync(
        MusterDbContext db,
        PersonId personId,
        Fingerprint fingerprint,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var person = await db.Set<Person>().AsTracking().SingleAsync(row => row.Id == personId, ct);
        db.Add(new PersonDeviceKey { PersonId = personId, Fingerprint = fingerprint });
        person.SetEnrollment(EnrollmentOfPerson.Enrolled);
        db.Publish(new PersonChanged(personId.Value, person.RowVersion + 1), now);
    }

    public static async Task UnlinkAsync(
        MusterDbContext db,
        PersonId personId,
        Fingerprint fingerprint,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var person = await db.Set<Person>().AsTracking().SingleAsync(row => row.Id == personId, ct);
        var links = await db.Set<PersonDeviceKey>().AsTracking().Where(row => row.PersonId == personId).ToListAsync(ct);
        db.RemoveRange(links.Where(link => link.Fingerprint == fingerprint));
        if (links.TrueForAll(link => link.Fingerprint == fingerprint))
        {
            person.SetEnrollment(EnrollmentOfPerson.NotEnrolled);
        }

        db.Publish(new PersonChanged(personId.Value, person.RowVersion + 1), now);
    }
}
