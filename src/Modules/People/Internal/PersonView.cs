using Microsoft.EntityFrameworkCore;
using Muster.Modules.Audit;
using Muster.Storage.Model;

namespace Muster.Modules.People.Internal;

/// <summary>A person as the API shows it.</summary>
internal static class PersonView
{
    /// <summary>Reads the fingerprints of all rows in one query and puts them on.</summary>
    public static async Task<List<Contracts.People.Person>> OfAsync(
        MusterDbContext db,
        IReadOnlyCollection<Person> people,
        CancellationToken ct
    )
    {
        var ids = people.Select(person => person.Id).ToList();
        var links = await db.Set<PersonDeviceKey>().Where(link => ids.Contains(link.PersonId)).ToListAsync(ct);
        var byPerson = links.ToLookup(link => link.PersonId, link => link.Fingerprint.Value);
        return [.. people.Select(person => Of(person, [.. byPerson[person.Id].Order(StringComparer.Ordinal)]))];
    }

    public static AuditedEntity Audited(Guid id) => new("person", id.ToString());

    public static Contracts.People.Person Of(Person person, IReadOnlyList<string> fingerprints) =>
        new()
        {
            Id = person.Id.Value,
            PeerId = person.PeerId.Value,
            DisplayName = person.DisplayName,
            Email = person.Email,
            OrgUniqueId = person.OrgUniqueId,
            Status = EnumText.Of(person.Status),
            Enrollment = EnumText.Of(person.Enrollment),
            DeviceKeyFingerprints = fingerprints,
            CreatedAt = person.CreatedAt,
            Version = person.RowVersion,
        };
}
