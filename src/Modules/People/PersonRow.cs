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
