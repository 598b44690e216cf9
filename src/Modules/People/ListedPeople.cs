using Microsoft.EntityFrameworkCore;
using Muster.Kernel;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.People.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.People;

/// <summary>A person as a list of expected devices has them.</summary>
/// <param name="Mobile">In the form of E.164.</param>
/// <param name="PeerId">What a directory knows them by: theirs, if they are new and nobody has it.</param>
public sealed record ListedPerson(string DisplayName, string Email, string? Mobile, PeerId? PeerId = null);

/// <summary>People that a list brings, inside the caller's unit of work.</summary>
public static class ListedPeople
{
    /// <summary>Who is known by the e-mail address stays that person; others are made.</summary>
    /// <param name="people">Each address once, at most some thousands.</param>
    /// <param name="replace">Details of who is there already become those of the list.</param>
    /// <returns>By the folded address.</returns>
    public static async Task<IReadOnlyDictionary<string, PersonId>> BringAsync(
        MusterDbContext db,
        IReadOnlyCollection<ListedPerson> people,
        bool replace,
        Actor actor,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var keys = people.Select(person => Person.EmailKeyOf(person.Email)!).ToList(); // each has an address
        var known = (
            await db.Set<Person>()
                .AsTracking()
                .Where(person => person.EmailKey != null && keys.Contains(person.EmailKey))
                .OrderBy(person => person.Id)
                .ToListAsync(ct)
        )
            .GroupBy(person => person.EmailKey!)
            .ToDictionary(group => group.Key, group => group.First());
        var taken = await TakenPeerIdsAsync(db, people, ct);
        var found = new Dictionary<string, PersonId>(StringComparer.Ordinal);
        var made = (Person?)null;
        foreach (var listed in people)
        {
            var key = Person.EmailKeyOf(listed.Email)!; // as above
            if (!known.TryGetValue(key, out var person))
            {
                person = made = Make(db, listed, taken, actor, clock, now);
            }
            else if (replace && (person.DisplayName != listed.DisplayName || IsOther(person, listed)))
            {
                person.Describe(listed.DisplayName, listed.Mobile);
                db.Record(actor, new PersonDescribed(person.Id.Value, listed.DisplayName), clock);
                db.Publish(new PersonChanged(person.Id.Value, person.RowVersion + 1), now);
            }

            found[key] = person.Id;
        }

        if (made is not null)
        {
            db.Publish(new PersonChanged(made.Id.Value, 1), now); // screens hear that some came, not of each
        }

        return found;
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
    private static Person Make(
        MusterDbContext db,
        ListedPerson listed,
        HashSet<PeerId> taken,
        Actor actor,
        TimeProvider clock,
        DateTimeOffset now
    )
    {
        var isGiven = listed.PeerId is { } given && taken.Add(given);
        var peerId = isGiven ? listed.PeerId!.Value : PeerId.New(); // as was just seen
        var made = Person.Create(
            Uuid7.New<PersonId>(clock),
            peerId,
            listed.DisplayName,
            listed.Email,
            orgUniqueId: null,
            now
        );
        made.Describe(listed.DisplayName, listed.Mobile);
        db.Add(made);
        db.Record(actor, new PersonCreated(made.Id.Value, peerId.Value, made.DisplayName, isGiven), clock);
        return made;
    }
}
