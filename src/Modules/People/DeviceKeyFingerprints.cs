using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Modules.People.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

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
        var person = await HoldAsync(db, personId, ct);
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
        var person = await HoldAsync(db, personId, ct);
        var links = await db.Set<PersonDeviceKey>().AsTracking().Where(row => row.PersonId == personId).ToListAsync(ct);
        db.RemoveRange(links.Where(link => link.Fingerprint == fingerprint));
        if (links.TrueForAll(link => link.Fingerprint == fingerprint))
        {
            person.SetEnrollment(EnrollmentOfPerson.NotEnrolled);
        }

        db.Publish(new PersonChanged(personId.Value, person.RowVersion + 1), now);
    }

    /// <summary>
    /// The person, with nobody else at their fingerprints: enrolled is who has any, so two devices that come and go together have to see each
    /// other. In the order of locks a person comes after a request and before the counters of the queue.
    /// </summary>
    private static async Task<Person> HoldAsync(MusterDbContext db, PersonId id, CancellationToken ct)
    {
        var person = await db.GetService<IDatabaseEngine>()
            .Lock<Person>(db, "SELECT * FROM people WHERE id = {0}", id.Value)
            .SingleAsync(ct);
        if (person.Status == PersonStatus.Erased)
        {
            // It was somebody when the decision read it; read again, it is not.
            throw new DbUpdateConcurrencyException("The person was erased meanwhile.");
        }

        // The fingerprints are part of what the API shows, so that a change of them alone is a new version.
        db.Entry(person).Property(row => row.Enrollment).IsModified = true;
        return person;
    }
}
