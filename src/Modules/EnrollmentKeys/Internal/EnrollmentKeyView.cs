using Microsoft.EntityFrameworkCore;
using Muster.Contracts.EnrollmentKeys;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.People;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentKeys.Internal;

/// <summary>Keys as the API shows them: never a secret, nor a hash of one.</summary>
internal static class EnrollmentKeyView
{
    /// <param name="revoke">The keys that the caller may revoke.</param>
    public static async Task<List<Contracts.EnrollmentKeys.EnrollmentKey>> OfAsync(
        MusterDbContext db,
        IScopeGroups groups,
        IReadOnlyCollection<EnrollmentKey> keys,
        Scope revoke,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var owners = keys.Select(key => key.PersonId).OfType<PersonId>().Distinct().ToList();
        var people = await db.People().Where(person => owners.Contains(person.Id)).ToListAsync(ct);
        var ids = keys.Select(key => key.GroupId).OfType<DeviceGroupId>().Distinct().ToList();
        var names = await groups.NamesAsync(db, ids, ct);
        return
        [
            .. keys.Select(key => new Contracts.EnrollmentKeys.EnrollmentKey
            {
                Id = key.Id.Value,
                Name = key.Name,
                Beginning = EnrollmentKeyText.BeginningOf(key.Id),
                State = EnumText.Of(key.StateAt(now)),
                MaxUses = key.MaxUses,
                Uses = key.Uses,
                ExpiresAt = key.ExpiresAt,
                Platform = key.Platform,
                Addresses = key.Ranges,
                Person = people.Find(person => person.Id == key.PersonId) is { } owner
                    ? new EnrollmentKeyPerson(owner.Id.Value, owner.DisplayName, EnumText.Of(owner.Status))
                    : null,
                Group =
                    key.GroupId is { } group && names.TryGetValue(group, out var name)
                        ? new EnrollmentKeyGroup(group.Value, name)
                        : null,
                CreatedBy = key.CreatedBy,
                CreatedAt = key.CreatedAt,
                LastUsedAt = key.LastUsedAt,
                RevokedAt = key.RevokedAt,
                Revocable = revoke.Everything || (key.GroupId is { } of && revoke.Groups.Contains(of)),
                Version = key.RowVersion,
            }),
        ];
    }
}
