using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Admit;

/// <summary>Contributes to where a device belongs at the moment it is admitted: owner, groups, name, profiles. Database only.</summary>
public interface IPlacement
{
    Task PlaceAsync(AdmissionClaim claim, Place place, MusterDbContext db, CancellationToken ct);
}

/// <summary>Filled by the placements one after another.</summary>
public sealed class Place
{
    public PersonId? Owner { get; set; }
}
