using Microsoft.EntityFrameworkCore;
using Muster.Kernel;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.People.Internal;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.People.Create;

internal sealed class CreatePersonVerb(Database database, TimeProvider clock)
{
    /// <returns>Null when another person has the Peer ID.</returns>
    public Task<Person?> RunAsync(NewPerson person, Actor actor, CancellationToken ct) =>
        database.WriteAsync<Person?>(
            async (db, token) =>
            {
                var peerId = person.PeerId ?? PeerId.New();
                if (await db.Set<Person>().AnyAsync(row => row.PeerId == peerId, token))
                {
                    return null;
                }

                var now = clock.GetUtcNow();
                var made = Person.Create(
                    Uuid7.New<PersonId>(clock),
                    peerId,
                    person.DisplayName,
                    person.Email,
                    person.OrgUniqueId,
                    now
                );
                db.Add(made);
                db.Record(
                    actor,
                    new PersonCreated(made.Id.Value, peerId.Value, made.DisplayName, person.PeerId is not null),
                    clock
                );
                db.Publish(new PersonChanged(made.Id.Value, 1), now);
                return made;
            },
            ct
        );
}

/// <summary>A checked request to create a person.</summary>
internal sealed record NewPerson(string DisplayName, string? Email, string? OrgUniqueId, PeerId? PeerId);
