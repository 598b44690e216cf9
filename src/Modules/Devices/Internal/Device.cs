using Muster.Kernel;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.Internal;

internal sealed class Device : IVersioned
{
    private Device() { }

    public DeviceId Id { get; private set; }

    public DeviceKey DeviceKey { get; private set; }

    public string DisplayName { get; private set; } = "";

    public string DisplayNameKey { get; private set; } = "";

    public string? OrgUniqueId { get; private set; }

    public string? ClaimedSerialNumber { get; private set; }

    /// <summary><c>personal</c>, <c>corporate</c> or <c>selectuser</c>; null where nobody said.</summary>
    public string? Ownership { get; private set; }

    /// <summary>The list left it to the user. Null of devices from before that could be.</summary>
    public bool? OwnershipWasClaimed { get; private set; }

    /// <summary>As it was expected, like the two that follow: the device has not said it.</summary>
    public string? Manufacturer { get; private set; }

    public string? Model { get; private set; }

    public string? AssetTag { get; private set; }

    /// <summary>Somebody named it before it came; null and false: it calls itself so.</summary>
    public bool? NameWasExpected { get; private set; }

    public string Platform { get; private set; } = "";

    public string OsVersion { get; private set; } = "";

    public Fingerprint CertificateFingerprint { get; private set; }

    public DeviceStatus Status { get; private set; }

    /// <summary>What the device is told while its replacement can still be undone; null when that is <see cref="Status"/>.</summary>
    public DeviceStatus? ToldStatus { get; private set; }

    public PersonId? OwnerPersonId { get; private set; }

    public OwnershipSource? OwnershipSource { get; private set; }

    /// <summary>Before this instant gates count the mapping as unverified: the decision can still be undone.</summary>
    public DateTimeOffset? OwnershipEffectiveAt { get; private set; }

    /// <summary>The admission has taken effect: the device may be told.</summary>
    public bool Admitted { get; private set; }

    /// <summary>The version of what this device should have; it rises when that changes.</summary>
    public long DesiredVersion { get; private set; }

    public DateTimeOffset EnrolledAt { get; private set; }

    public long RowVersion { get; private set; }

    public static Device Admit(DeviceId id, AdmittedDevice admitted, DateTimeOffset now)
    {
        var name = admitted.Expected?.Name ?? admitted.DisplayName;
        return new()
        {
            Id = id,
            DeviceKey = admitted.DeviceKey,
            DisplayName = name,
            DisplayNameKey = SearchKey.Of(name),
            NameWasExpected = admitted.Expected?.Name is not null,
            Ownership = DeviceOwnership.Of(admitted.Expected?.Device.Ownership, admitted.ClaimedOwnership),
            OwnershipWasClaimed = admitted.Expected?.Device.Ownership == DeviceOwnership.SelectUser,
            Manufacturer = admitted.Expected?.Device.Manufacturer,
            Model = admitted.Expected?.Device.Model,
            AssetTag = admitted.Expected?.Device.AssetTag,
            OrgUniqueId = admitted.OrgUniqueId,
            ClaimedSerialNumber = admitted.ClaimedSerialNumber,
            Platform = admitted.Platform,
            OsVersion = admitted.OsVersion,
            CertificateFingerprint = admitted.Certificate,
            Status = DeviceStatus.Active,
            OwnerPersonId = admitted.Owner,
            OwnershipSource = admitted.OwnershipSource,
            OwnershipEffectiveAt = admitted.EffectiveAt,
            EnrolledAt = now,
        };
    }

    public void TakeEffect() => Admitted = true;

    public void Revoke() => (Status, ToldStatus) = (DeviceStatus.Revoked, null);

    public void Suspend() => Status = DeviceStatus.Suspended;

    public void Resume() => Status = DeviceStatus.Active;

    public void StandAside() => (ToldStatus, Status) = (Status, DeviceStatus.Revoked);

    /// <returns>False when it does not stand aside (any more).</returns>
    public bool StepBackIn()
    {
        if (ToldStatus is not { } before)
        {
            return false;
        }

        (Status, ToldStatus) = (before, null);
        return true;
    }

    /// <summary>It has left, and knows or will know.</summary>
    public bool IsRetired => Status == DeviceStatus.Revoked && ToldStatus is null;

    public void Forget() => (DisplayName, DisplayNameKey, OrgUniqueId, ClaimedSerialNumber) = ("", "", null, null);

    public void CarryCertificate(Fingerprint certificate) => CertificateFingerprint = certificate;
}
