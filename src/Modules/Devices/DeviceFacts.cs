using Muster.Kernel;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices.LastSeen;
using Muster.Modules.Devices.List;
using Muster.Modules.People;
using Muster.Storage.Model;

namespace Muster.Modules.Devices;

/// <summary>What is put beside a request that contradicts a device.</summary>
public sealed class DeviceFacts
{
    public DeviceId Id { get; internal init; }

    public DeviceKey DeviceKey { get; internal init; }

    public string DisplayName { get; internal init; } = "";

    /// <summary>SHA-256 of the certificate.</summary>
    public Fingerprint CertificateFingerprint { get; internal init; }

    public string? Owner { get; internal init; }

    public string? ClaimedSerialNumber { get; internal init; }

    public string Platform { get; internal init; } = "";

    public DateTimeOffset EnrolledAt { get; internal init; }

    public DateTimeOffset? LastSeenAt { get; internal init; }
}

public static class DeviceFactsQuery
{
    public static IQueryable<DeviceFacts> DeviceFacts(this MusterDbContext db, Scope scope) =>
        from device in DeviceList.InScope(db, scope)
        join person in db.People() on device.OwnerPersonId equals (PersonId?)person.Id into owners
        from owner in owners.DefaultIfEmpty()
        join row in db.Set<DeviceLastSeenRow>() on device.Id equals row.DeviceId into seen
        from last in seen.DefaultIfEmpty()
        select new DeviceFacts
        {
            Id = device.Id,
            DeviceKey = device.DeviceKey,
            DisplayName = device.DisplayName,
            CertificateFingerprint = device.CertificateFingerprint,
            Owner = owner == null ? null : owner.DisplayName,
            ClaimedSerialNumber = device.ClaimedSerialNumber,
            Platform = device.Platform,
            EnrolledAt = device.EnrolledAt,
            LastSeenAt = last == null ? null : last.At,
        };
}
