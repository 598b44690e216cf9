using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Admit;

/// <summary>Contributes to where a device belongs at the moment it is admitted: owner, groups, name, profiles. Database only.</summary>
public interface IPlacement
{
    Task PlaceAsync(AdmissionClaim claim, Place place, MusterDbContext db, CancellationToken ct);

    /// <summary>
    /// The device is there and in its groups, which <paramref name="db"/> shows: for what is fixed at that moment. Told again for the next
    /// attempt of a device that is in already, and for a second approval after an undone one.
    /// </summary>
    Task PlacedAsync(PlacedDevice placed, MusterDbContext db, CancellationToken ct) => Task.CompletedTask;
}

/// <summary>Filled by the placements one after another.</summary>
public sealed class Place
{
    public PersonId? Owner { get; set; }

    /// <summary>Those that are gone by then are left out.</summary>
    public List<GroupToJoin> Groups { get; } = [];
}

/// <param name="Record">The attempt in which it is admitted.</param>
public sealed record PlacedDevice(EnrollmentId Record, DeviceId Device);

/// <param name="Reason">Why, as a code; kept in the audit trail.</param>
public sealed record GroupToJoin(DeviceGroupId Group, string Reason);
