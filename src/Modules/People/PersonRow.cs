using Microsoft.EntityFrameworkCore;
using Muster.Kernel;
using Muster.Kernel.Ids;
using Muster.Modules.People.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.People;

public enum PersonStatus
{
    Active,

    /// <summary>Excluded from every decision; fingerprints are kept, so that enabling restores without enrolling again.</summary>
    Disabled,

    /// <summary>Nobody any more: the row stays for the ids that lead to it.</summary>
    Erased,
}

/// <summary>What upper modules may join in queries; nobody who was erased.</summary>
public sealed class PersonRow
{
    public PersonId Id { get; internal init; }

    public PeerId PeerId { get; internal init; }

    public string DisplayName { get; internal init; } = "";

    public string? Email { get; internal init; }

    /// <summary>In the form of E.164.</summary>
    public string? Mobile { get; internal init; }

    /// <summary>Folded.</summary>
    public string? EmailKey { get; internal init; }

    public PersonStatus Status { get; internal init; }
}

public static class PersonQueries
{
    private static readonly PerModel<Func<MusterDbContext, PersonId, Task<bool>>> Active = new(() =>
        EF.CompileAsyncQuery(
            (MusterDbContext db, PersonId id) =>
                db.Set<Person>().Any(person => person.Id == id && person.Status == PersonStatus.Active)
        )
    );

    /// <summary>There, and neither disabled nor erased.</summary>
    public static Task<bool> IsActiveAsync(this MusterDbContext db, PersonId id) => Active.OnceAsync(db, id);

    public static IQueryable<PersonRow> People(this MusterDbContext db) =>
        db.Set<Person>()
            .AsNoTracking()
            .Where(person => person.Status != PersonStatus.Erased)
            .Select(person => new PersonRow
            {
                Id = person.Id,
                PeerId = person.PeerId,
                DisplayName = person.DisplayName,
                Email = person.Email,
                EmailKey = person.EmailKey,
                Mobile = person.Mobile,
                Status = person.Status,
            });
}
