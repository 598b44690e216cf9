namespace Muster.Modules.Devices;

public enum DeviceStatus
{
    /// <summary>Known from an import or a vendor, not seen yet.</summary>
    Expected,
    Active,
    Suspended,
    Revoked,
}

/// <summary>Where an ownership mapping comes from. Only <see cref="Enrollment"/> was proved by a key.</summary>
public enum OwnershipSource
{
    Enrollment,
    Manual,
    Bulk,
    Import,
}
