using Muster.Kernel;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;

namespace Muster.Modules.Devices;

/// <summary>What admission decided to let in.</summary>
public sealed record AdmittedDevice
{
    /// <summary>SHA-256 of the SubjectPublicKeyInfo of a remembered key.</summary>
    public required Fingerprint Key { get; init; }

    /// <summary>SHA-256 of the certificate that was decided on; the key may have come with another one before.</summary>
    public required Fingerprint Certificate { get; init; }

    public required DeviceKey DeviceKey { get; init; }

    public required string DisplayName { get; init; }

    public string? OrgUniqueId { get; init; }

    public string? ClaimedSerialNumber { get; init; }

    /// <summary>One of <see cref="DeviceOwnership.Chosen"/>, as the user says.</summary>
    public string? ClaimedOwnership { get; init; }

    public required string Platform { get; init; }

    public required string OsVersion { get; init; }

    public required PersonId Owner { get; init; }

    public required OwnershipSource OwnershipSource { get; init; }

    public required DateTimeOffset EffectiveAt { get; init; }

    /// <summary>What was expected of it: its id was there before it, and so was its name.</summary>
    public ExpectedMatch? Expected { get; init; }
}
