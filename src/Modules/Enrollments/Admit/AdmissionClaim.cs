using Muster.Kernel;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Devices;

namespace Muster.Modules.Enrollments.Admit;

/// <summary>What wants to come in. Only <see cref="Key"/>, with its certificate, is proved; the rest the device merely says.</summary>
public sealed record AdmissionClaim
{
    /// <summary>SHA-256 of the SubjectPublicKeyInfo.</summary>
    public required Fingerprint Key { get; init; }

    /// <summary>SHA-256 of the certificate that the key came with; null where none is known.</summary>
    public Fingerprint? Certificate { get; init; }

    public required DeviceKey ClaimedDeviceKey { get; init; }

    /// <summary>Null when the device shows none.</summary>
    public string? ClaimedSerialNumber { get; init; }

    /// <summary>Null when it does not say both who made it and what it is.</summary>
    public ClaimedHardware? ClaimedHardware { get; init; }

    /// <summary>Whose the user says it is: one of <see cref="DeviceOwnership.Chosen"/>; null when they say nothing.</summary>
    public string? ClaimedOwnership { get; init; }

    public required PeerId ClaimedPeerId { get; init; }

    public required string Platform { get; init; }

    public required string Method { get; init; }

    /// <summary>As the device tells it, for example <c>Debian GNU/Linux 13 (trixie)</c>.</summary>
    public string? OsVersion { get; init; }

    /// <summary>Where the call came from, as limits count it.</summary>
    public required string Address { get; init; }

    /// <summary>The enrollment key that it came with; before a person decides it is not checked by anything but its rule.</summary>
    public PresentedEnrollmentKey? EnrollmentKey { get; init; }

    /// <summary>The enrollment password that it gave; null when it gave none, and when a person decides on a claim from before.</summary>
    public ShownPassword? Password { get; init; }

    /// <summary>True when the channel can let the device wait for a person; else what nobody answers is refused.</summary>
    public bool CanWait { get; init; } = true;

    /// <summary>The request that the claim stands in, when a person decides on it.</summary>
    public EnrollmentRequestId? Request { get; init; }

    /// <summary>The decision that a person is making just now on what they saw of this very claim.</summary>
    public Actor? ApprovedBy { get; init; }

    /// <summary>Whose they say it is; null when they leave that to what the claim says.</summary>
    public PersonId? Owner { get; init; }

    /// <summary>The device that leaves for this one when they approve.</summary>
    public DeviceId? Replaces { get; init; }

    /// <summary>Groups that it was in before it left, and into which they put it back.</summary>
    public IReadOnlyList<DeviceGroupId> FormerGroups { get; init; } = [];

    /// <summary>By what it can be looked for on the list of expected devices.</summary>
    public ShownIdentity Shown =>
        new(Key, Certificate, ClaimedDeviceKey, ClaimedSerialNumber)
        {
            ClaimedHardware = ClaimedHardware,
            Password = Password,
        };
}
