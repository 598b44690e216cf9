using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Http.Lists;
using Muster.Kernel;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.People.Internal;
using Muster.Storage.Lists;
using Muster.Storage.Model;

namespace Muster.Modules.People.List;

internal static class PeopleList
{
    /// <param name="seen">Whom the caller may see.</param>
    public static async Task<Page<Contracts.People.Person>> ReadAsync(
        MusterDbContext db,
        IQueryable<Person> seen,
        CheckedPage page,
        string? q,
        EnrollmentOfPerson? enrollment,
        CancellationToken ct
    )
    {
        var people = seen.Where(person => person.Status != PersonStatus.Erased);
        if (enrollment is not null)
        {
            people = people.Where(person => person.Enrollment == enrollment);
        }

        if (!string.IsNullOrWhiteSpace(q))
        {
            people = Matching(db, people, q);
        }

        people = page.SortField == "createdAt" ? ByCreation(people, page) : ByName(people, page);
        var rows = await people.Take(page.Limit + 1).ToListAsync(ct);
        var shown = rows.ToPage(page, person => person, person => CursorOf(person, page));
        return new Page<Contracts.People.Person>
        {
            Items = await PersonView.OfAsync(db, shown.Items, ct),
            NextCursor = shown.NextCursor,
        };
    }

    /// <summary>Those whom the words of a search mean.</summary>
    public static IQueryable<Person> Matching(MusterDbContext db, IQueryable<Person> people, string q)
    {
        if (PeerId.TryCreate(q.Trim(), out var peerId))
        {
            return people.Where(person => person.PeerId == peerId);
        }

        if (FingerprintInput.Read(q).Sha256 is { } fingerprint)
        {
            var owners = db.Set<PersonDeviceKey>()
                .Where(link => link.Fingerprint == fingerprint)
                .Select(link => link.PersonId);
            return people.Where(person => owners.Contains(person.Id));
        }

        return people.StartsWithKey(person => person.DisplayNameKey, SearchKey.Of(q));
    }

    public static IQueryable<Person> ByName(IQueryable<Person> people, CheckedPage page)
    {
        people = page.After is { } after
            ? people.Beyond(
                person => person.DisplayNameKey,
                person => person.Id,
                after.Key,
                new PersonId(after.Id),
                page.Descending
            )
            : people;
        return page.Descending
            ? people.OrderByDescending(person => person.DisplayNameKey).ThenByDescending(person => person.Id)
            : people.OrderBy(person => person.DisplayNameKey).ThenBy(person => person.Id);
    }

    private static IQueryable<Person> ByCreation(IQueryable<Person> people, CheckedPage page)
    {
        if (page.After is { Instant: var at } after)
        {
            var id = new PersonId(after.Id);
            people = page.Descending
                ? people.Where(person => person.CreatedAt < at || (person.CreatedAt == at && person.Id < id))
                : people.Where(person => person.CreatedAt > at || (person.CreatedAt == at && person.Id > id));
        }

        return page.Descending
            ? people.OrderByDescending(person => person.CreatedAt).ThenByDescending(person => person.Id)
            : people.OrderBy(person => person.CreatedAt).ThenBy(person => person.Id);
    }

    private static string CursorOf(Person person, CheckedPage page) =>
        page.SortField == "createdAt"
            ? PageCursor.Of(page.Sort, person.CreatedAt, person.Id.Value)
            : PageCursor.Of(page.Sort, person.DisplayNameKey, person.Id.Value);
}
