using Muster.Kernel.Ids;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.People.Groups;

internal static class Regrouping
{
    /// <summary>Tells upper modules whose groups this unit of work has changed.</summary>
    public static void Regrouped(
        this MusterDbContext db,
        UserGroupId group,
        IEnumerable<PersonId> people,
        TimeProvider clock
    )
    {
        foreach (var some in people.Chunk(PeopleRegrouped.MostPeople))
        {
            db.Publish(new PeopleRegrouped(group.Value, [.. some.Select(person => person.Value)]), clock.GetUtcNow());
        }
    }
}
