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
public sealed record ListedPerson(string DisplayName, string Email, string? Mobile);

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

        var made = byKey.Where(pair => !known.ContainsKey(pair.Key)).Select(pair => Make(pair.Value)).ToList();
        if (made.Count > 0)
        {
            await engine.InsertManyAsync(db, PeopleTable.People, made.Select(PeopleTable.Row), ct);
            await engine.RecordManyAsync(db, actor, made.Select(Created), clock, ct);
            db.Publish(new PersonChanged(made[^1].Id.Value, 1), clock.GetUtcNow()); // screens hear that some came, not of each
        }

        return known.Values.Concat(made).ToDictionary(person => person.EmailKey!, person => person.Id); // as above
    }

    private static async Task<Dictionary<string, Person>> KnownAsync(
        MusterDbContext db,
        List<string> keys,
        CancellationToken ct
    ) =>
        (
            await db.Set<Person>()
                .AsTracking()
                .Where(person => person.EmailKey != null && keys.Contains(person.EmailKey))
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

    private Person Make(ListedPerson listed)
    {
        var made = Person.Create(
            Uuid7.New<PersonId>(clock),
            PeerId.New(),
            listed.DisplayName,
            listed.Email,
            orgUniqueId: null,
            clock.GetUtcNow()
        );
        made.Describe(listed.DisplayName, listed.Mobile);
        return made;
    }

    private static PersonCreated Created(Person person) =>
        new(person.Id.Value, person.PeerId.Value, person.DisplayName, PeerIdGiven: false);
}
