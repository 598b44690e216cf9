using Microsoft.EntityFrameworkCore;
using Muster.Contracts.People;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Storage.Model;

namespace Muster.Modules.People.Internal;

/// <summary>A person as the API shows it.</summary>
internal static class PersonView
{
    /// <summary>Reads the fingerprints of all rows in one query, their groups in another, and puts them on.</summary>
    public static async Task<List<Contracts.People.Person>> OfAsync(
        MusterDbContext db,
        IReadOnlyCollection<Person> people,
        CancellationToken ct
    )
    {
        var ids = people.Select(person => person.Id).ToList();
        var links = await db.Set<PersonDeviceKey>().Where(link => ids.Contains(link.PersonId)).ToListAsync(ct);
        var byPerson = links.ToLookup(link => link.PersonId, link => link.Fingerprint.Value);
        var groups = await GroupsAsync(db, ids, ct);
        return
        [
            .. people.Select(person =>
                Of(person, [.. byPerson[person.Id].Order(StringComparer.Ordinal)], [.. groups[person.Id]])
            ),
        ];
    }

    public static AuditedEntity Audited(Guid id) => new("person", id.ToString());

    public static Contracts.People.Person Of(
        Person person,
        IReadOnlyList<string> fingerprints,
        IReadOnlyList<UserGroupName> groups
    ) =>
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
            UserGroups = groups,
            CreatedAt = person.CreatedAt,
            Version = person.RowVersion,
        };

    /// <summary>The groups of each, by name.</summary>
    private static async Task<ILookup<PersonId, UserGroupName>> GroupsAsync(
        MusterDbContext db,
        List<PersonId> people,
        CancellationToken ct
    )
    {
        var groups = await (
            from member in db.Set<UserGroupMember>()
            where people.Contains(member.PersonId)
            join grp in db.Set<UserGroup>() on member.GroupId equals grp.Id
            orderby grp.NameKey
            select new
            {
                member.PersonId,
                grp.Id,
                grp.Name,
            }
        ).ToListAsync(ct);
        return groups.ToLookup(one => one.PersonId, one => new UserGroupName(one.Id.Value, one.Name));
    }
}
