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

    /// <summary>Those that are gone by then are left out.</summary>
    public List<GroupToJoin> Groups { get; } = [];
}

/// <param name="Reason">Why, as a code; kept in the audit trail.</param>
public sealed record GroupToJoin(DeviceGroupId Group, string Reason);
