using Microsoft.EntityFrameworkCore;
using Muster.Kernel;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.People.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.People;

/// <summary>A person as a list of expected devices has them.</summary>
/// <param name="Mobile">In the form of E.164.</param>
/// <param name="PeerId">What a directory knows them by: theirs, if they are new and nobody has it.</param>
public sealed record ListedPerson(string DisplayName, string Email, string? Mobile, PeerId? PeerId = null);

/// <summary>People that a list brings, inside the caller's unit of work.</summary>
public sealed class ListedPeople(IDatabaseEngine engine, TimeProvider clock)
{
    /// <summary>Who is known by the e-mail address stays that person; others are made.</summary>
    /// <param name="people">Each address once, at most some thousands.</param>
    /// <param name="replace">Details of who is there already become those of the list.</param>
    /// <returns>By the folded address.</returns>
    public async Task<IReadOnlyDictionary<string, PersonId>> BringAsync(
        MusterDbContext db,
        IReadOnlyCollection<ListedPerson> people,
        bool replace,
        Actor actor,
        CancellationToken ct
    )
    {
        var byKey = people.ToDictionary(person => Person.EmailKeyOf(person.Email)!); // each has an address
        var known = await KnownAsync(db, [.. byKey.Keys], ct);
        if (replace)
        {
            Describe(db, known.Values, byKey, actor);
        }

        var taken = await TakenPeerIdsAsync(db, people, ct);
        var made = byKey.Where(pair => !known.ContainsKey(pair.Key)).Select(pair => Make(pair.Value, taken)).ToList();
        if (made.Count > 0)
        {
            await engine.InsertManyAsync(db, PeopleTable.People, made.Select(one => PeopleTable.Row(one.Person)), ct);
            var created = made.Select(one => Created(one.Person, one.PeerIdGiven));
            await engine.RecordManyAsync(db, actor, created, clock, ct);
            db.Publish(new PersonChanged(made[^1].Person.Id.Value, 1), clock.GetUtcNow()); // screens hear that some came, not of each
        }

        var all = known.Values.Concat(made.Select(one => one.Person));
        return all.ToDictionary(person => person.EmailKey!, person => person.Id); // as above
    }

    private static async Task<Dictionary<string, Person>> KnownAsync(
        MusterDbContext db,
        List<string> keys,
        CancellationToken ct
    ) =>
        (
            await db.Set<Person>()
                .AsTracking()
                .Where(person => keys.Contains(person.EmailKey!))
                .OrderBy(person => person.Id)
                .ToListAsync(ct)
        )
            .GroupBy(person => person.EmailKey!)
            .ToDictionary(group => group.Key, group => group.First());

    private void Describe(
        MusterDbContext db,
        IEnumerable<Person> known,
        Dictionary<string, ListedPerson> byKey,
        Actor actor
    )
    {
        foreach (var person in known)
        {
            var listed = byKey[person.EmailKey!]; // it was found by it
            if (person.DisplayName != listed.DisplayName || IsOther(person, listed))
            {
                person.Describe(listed.DisplayName, listed.Mobile);
                db.Record(actor, new PersonDescribed(person.Id.Value, listed.DisplayName), clock);
                db.Publish(new PersonChanged(person.Id.Value, person.RowVersion + 1), clock.GetUtcNow());
            }
        }
    }

    private static bool IsOther(Person person, ListedPerson listed) =>
        listed.Mobile is not null && listed.Mobile != person.Mobile;

    private static async Task<HashSet<PeerId>> TakenPeerIdsAsync(
        MusterDbContext db,
        IReadOnlyCollection<ListedPerson> people,
        CancellationToken ct
    )
    {
        var wanted = people.Select(person => person.PeerId).OfType<PeerId>().Distinct().ToList();
        return wanted.Count == 0
            ? []
            : await db.Set<Person>()
                .Where(person => wanted.Contains(person.PeerId))
                .Select(person => person.PeerId)
                .ToHashSetAsync(ct);
    }

    /// <param name="taken">Peer IDs that somebody has.</param>
    private (Person Person, bool PeerIdGiven) Make(ListedPerson listed, HashSet<PeerId> taken)
    {
        var isGiven = listed.PeerId is { } given && taken.Add(given);
        var made = Person.Create(
            Uuid7.New<PersonId>(clock),
            isGiven ? listed.PeerId!.Value : PeerId.New(), // as was just seen
            listed.DisplayName,
            listed.Email,
            orgUniqueId: null,
            clock.GetUtcNow()
        );
        made.Describe(listed.DisplayName, listed.Mobile);
        return (made, isGiven);
    }

    private static PersonCreated Created(Person person, bool peerIdGiven) =>
        new(person.Id.Value, person.PeerId.Value, person.DisplayName, peerIdGiven);
}
