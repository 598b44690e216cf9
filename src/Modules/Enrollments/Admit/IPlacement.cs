using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Admit;

/// <summary>Contributes to where a device belongs at the moment it is admitted: owner, groups, name, profiles. Database only.</summary>
public interface IPlacement
{
    Task PlaceAsync(AdmissionClaim claim, Place place, MusterDbContext db, CancellationToken ct);

    /// <summary>
    /// The device is there, which <paramref name="db"/> shows: for groups that go by what is known of it. Told again when
    /// <see cref="PlacedAsync"/> is.
    /// </summary>
    /// <exception cref="PlacementHeldException">It has no place yet, and must not come in without one.</exception>
    Task JoinAsync(PlacedDevice placed, MusterDbContext db, CancellationToken ct) => Task.CompletedTask;

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

    /// <summary>The expected device whose place it takes.</summary>
    public ExpectedMatch? Expected { get; set; }

    /// <summary>Those that are gone by then are left out.</summary>
    public List<GroupToJoin> Groups { get; } = [];
}

/// <param name="Record">The attempt in which it is admitted.</param>
public sealed record PlacedDevice(EnrollmentId Record, DeviceId Device);

/// <param name="Reason">Why, as a code; kept in the audit trail.</param>
public sealed record GroupToJoin(DeviceGroupId Group, string Reason);

/// <summary>A device that would be admitted has to wait for a person, because it has no place yet. Nothing of the unit of work stays.</summary>
/// <param name="code">Why, as a code that people read beside the request.</param>
public sealed class PlacementHeldException(string code) : Exception(code)
{
    public string Code => Message;
}
