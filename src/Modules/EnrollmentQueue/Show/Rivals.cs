using Microsoft.EntityFrameworkCore;
using Muster.Contracts.EnrollmentQueue;
using Muster.Kernel.Fingerprints;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Modules.People;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentQueue.Show;

/// <summary>Both sides of a conflict, so that whoever decides need not look for the other one.</summary>
internal static class Rivals
{
    // Enough to see what goes on; whoever makes more keys than that is not read one by one.
    private const int Most = 20;

    /// <param name="requests">The requests that the caller may see.</param>
    /// <param name="devices">The devices that the caller may see.</param>
    public static async Task<IReadOnlyList<RequestRival>> OfAsync(
        MusterDbContext db,
        Internal.EnrollmentRequest request,
        IQueryable<Internal.EnrollmentRequest> requests,
        IQueryable<DeviceFacts> devices,
        CancellationToken ct
    )
    {
        var (deviceKey, key) = (request.DeviceKey, request.KeyFingerprint);
        var own = await db.FindDeviceAsync(key);
        var holder = await db.FindDeviceAsync(deviceKey);
        var found = await devices
            .Where(device =>
                device.Id != request.DeviceId && ((own != null && device.Id == own.Id) || device.Id == holder)
            )
            .ToListAsync(ct);
        var others = await requests
            .Where(row =>
                row.Id != request.Id
                && (
                    (row.DeviceKey == deviceKey && row.State == RequestState.Pending && row.KeyFingerprint != key)
                    || (row.KeyFingerprint == key && row.DeviceKey != deviceKey)
                )
            )
            .OrderByDescending(row => row.RequestedAt)
            .Take(Most)
            .ToListAsync(ct);
        var peers = others.Select(row => row.PeerId).ToList();
        var people = await db.People().Where(person => peers.Contains(person.PeerId)).ToListAsync(ct);
        return
        [
            .. found.Select(device => OfDevice(device, isOwn: device.Id == own?.Id)),
            .. others.Select(row => OfRequest(row, key, people.Find(person => person.PeerId == row.PeerId))),
        ];
    }

    private static RequestRival OfDevice(DeviceFacts device, bool isOwn) =>
        new()
        {
            Kind = isOwn ? "key_enrolled" : "device_key_taken",
            DeviceId = device.Id.Value,
            DisplayName = device.DisplayName,
            DeviceKey = device.DeviceKey.Value,
            Fingerprint = device.CertificateFingerprint.Value,
            Person = device.Owner,
            SerialNumber = device.ClaimedSerialNumber,
            Platform = device.Platform,
            At = device.EnrolledAt,
            LastSeenAt = device.LastSeenAt,
        };

    private static RequestRival OfRequest(Internal.EnrollmentRequest row, Fingerprint key, PersonRow? person) =>
        new()
        {
            Kind = row.KeyFingerprint == key ? "claimed_otherwise" : "device_key_claimed",
            RequestId = row.Id.Value,
            DisplayName = row.DisplayName,
            DeviceKey = row.DeviceKey.Value,
            Fingerprint = row.CertificateFingerprint.Value,
            Person = person?.DisplayName,
            SerialNumber = row.SerialNumber,
            Platform = row.Platform,
            At = row.RequestedAt,
        };
}
