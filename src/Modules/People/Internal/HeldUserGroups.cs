using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.People.Internal;

/// <summary>
/// Groups and persons that stay as they are until this unit of work ends: who joins and who deletes or erases never pass each other. Where there
/// is one writer, they cannot. In the order of locks persons come after their group.
/// </summary>
internal static class HeldUserGroups
{
    private const string ById = "SELECT * FROM user_groups WHERE id = {0}";

    /// <summary>For who changes members; others may at the same time.</summary>
    public static async Task<UserGroup?> HoldUserGroupAsync(
        this IDatabaseEngine engine,
        MusterDbContext db,
        UserGroupId id,
        CancellationToken ct
    ) =>
        engine.HoldRows.Length == 0
            ? await db.Set<UserGroup>().SingleOrDefaultAsync(row => row.Id == id, ct)
            : (await engine.Hold<UserGroup>(db, ById, id.Value).ToListAsync(ct)).SingleOrDefault();

    /// <summary>For who changes the group itself; tracked.</summary>
    public static async Task<UserGroup?> LockUserGroupAsync(
        this IDatabaseEngine engine,
        MusterDbContext db,
        UserGroupId id,
        CancellationToken ct
    ) =>
        engine.LockRows.Length == 0
            ? await db.Set<UserGroup>().AsTracking().SingleOrDefaultAsync(row => row.Id == id, ct)
            : (await engine.Lock<UserGroup>(db, ById, id.Value).ToListAsync(ct)).SingleOrDefault();

    /// <summary>Those of them who are somebody: nobody of them is erased before this unit of work has ended.</summary>
    public static async Task<List<Person>> HoldPeopleAsync(
        this IDatabaseEngine engine,
        MusterDbContext db,
        IReadOnlyCollection<PersonId> ids,
        CancellationToken ct
    )
    {
        if (engine.HoldRows.Length == 0)
        {
            return await db.Set<Person>()
                .Where(person => ids.Contains(person.Id) && person.Status != PersonStatus.Erased)
                .ToListAsync(ct);
        }

        // All hold them in one order, so that two who name the same persons do not wait for each other.
        const string byIds = "SELECT * FROM people WHERE id = ANY ({0}) ORDER BY id";
        var held = await engine.Hold<Person>(db, byIds, ids.Select(id => id.Value).ToArray()).ToListAsync(ct);
        return held.FindAll(person => person.Status != PersonStatus.Erased);
    }
}
