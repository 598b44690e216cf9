using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Enrollments;
using Muster.Kernel.Ids;
using Muster.Modules.People;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Status;

/// <summary>Whose the enrollments of one page are.</summary>
internal static class Owners
{
    public static async Task<IReadOnlyDictionary<PersonId, EnrollmentPerson>> OfAsync(
        MusterDbContext db,
        IEnumerable<PersonId?> owners,
        CancellationToken ct
    )
    {
        var ids = owners.OfType<PersonId>().Distinct().ToList();
        var people = await db.People().Where(person => ids.Contains(person.Id)).ToListAsync(ct);
        return people.ToDictionary(
            person => person.Id,
            person => new EnrollmentPerson(person.Id.Value, person.DisplayName)
        );
    }
}
