using Microsoft.EntityFrameworkCore;
using Muster.Kernel;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.People.Groups;
using Muster.Modules.People.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.People.Erase;

/// <summary>Leaves a person without a name: ids elsewhere still lead to a row, and to nobody.</summary>
internal sealed class ErasePersonVerb(
    Database database,
    IDatabaseEngine engine,
    IEnumerable<IDependents> dependents,
    TimeProvider clock
)
{
    public Task<EraseOutcome> RunAsync(PersonId id, PeerId expected, Actor actor, CancellationToken ct) =>
        database.WriteAsync<EraseOutcome>(
            async (db, token) =>
            {
                var person = await engine
                    .Lock<Person>(db, "SELECT * FROM people WHERE id = {0}", id.Value)
                    .SingleOrDefaultAsync(token);
                return person switch
                {
                    null => new EraseOutcome.Refused(EraseRefusal.NotFound),
                    { Status: PersonStatus.Erased } => new EraseOutcome.Refused(EraseRefusal.AlreadyErased),
                    _ when person.PeerId != expected => new EraseOutcome.Refused(EraseRefusal.AnotherPeerId),
                    _ => await EraseAsync(db, person, actor, token),
                };
            },
            ct
        );

    private async Task<EraseOutcome> EraseAsync(MusterDbContext db, Person person, Actor actor, CancellationToken ct)
    {
        var (keys, holders) = (new PersonKeys(person.Id, person.PeerId, person.EmailKey), new List<string>());
        foreach (var dependent in dependents)
        {
            var count = await dependent.CountAsync(db, keys, ct);
            if (count > 0)
            {
                holders.Add($"{dependent.Noun}: {count}");
            }
        }

        if (holders.Count > 0)
        {
            return new EraseOutcome.Refused(EraseRefusal.InUse, string.Join(", ", holders));
        }

        person.Erase();
        await MemberVerbs.LeaveAllAsync(db, person.Id, actor, clock, ct);
        foreach (var dependent in dependents)
        {
            await dependent.ForgetAsync(db, keys, person.PeerId, ct);
        }

        await AuditErasure.EraseAsync(db, PersonView.Audited(person.Id.Value), ct);
        db.Record(actor, new PersonErased(person.Id.Value), clock);
        await Database.FlushAsync(db, ct);
        db.Publish(new PersonChanged(person.Id.Value, person.RowVersion), clock.GetUtcNow());
        return new EraseOutcome.Erased(PersonView.Of(person, [], []));
    }
}
