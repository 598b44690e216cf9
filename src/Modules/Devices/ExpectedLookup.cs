using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices.Expected;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Devices;

/// <summary>Something by which a device is recognised, for example <c>serialNumber</c> with its value. Values are compared as they stand.</summary>
public readonly record struct DeviceIdentifier(string Kind, string Value);

/// <summary>What is expected of a device that is not here yet.</summary>
public sealed record ExpectedDetails
{
    public required DeviceId DeviceId { get; init; }

    public required string DisplayName { get; init; }

    public required string Platform { get; init; }

    public required string Ownership { get; init; }

    public PersonId? OwnerPersonId { get; init; }

    public string? SerialNumber { get; init; }

    public string? Manufacturer { get; init; }

    public string? Model { get; init; }

    public string? AssetTag { get; init; }
}

public static class ExpectedLookup
{
    /// <param name="identifiers">At most some thousands.</param>
    /// <returns>Those that somebody expects; an identifier of nobody is left out.</returns>
    public static async Task<IReadOnlyDictionary<DeviceIdentifier, ExpectedDetails>> ExpectedByAsync(
        this MusterDbContext db,
        IReadOnlyCollection<DeviceIdentifier> identifiers,
        CancellationToken ct
    )
    {
        var found = new Dictionary<DeviceIdentifier, ExpectedDetails>();
        foreach (var kind in identifiers.GroupBy(one => one.Kind))
        {
            var values = kind.Select(one => one.Value).ToList();
            var rows = await (
                from one in db.Set<ExpectedIdentifier>()
                where one.Kind == kind.Key && values.Contains(one.Value)
                join device in db.ExpectedDevices()
                    on new { one.DeviceId, one.Batch } equals new { device.DeviceId, device.Batch }
                select new { one.Value, Details = device }
            ).ToListAsync(ct);
            foreach (var row in rows)
            {
                found[new DeviceIdentifier(kind.Key, row.Value)] = Of(row.Details);
            }
        }

        return found;
    }

    /// <summary>Of expected devices, everything by which they are recognised.</summary>
    public static async Task<ILookup<DeviceId, DeviceIdentifier>> ExpectedIdentifiersAsync(
        this MusterDbContext db,
        IReadOnlyCollection<DeviceId> devices,
        CancellationToken ct
    )
    {
        var rows = await (
            from one in db.Set<ExpectedIdentifier>()
            where devices.Contains(one.DeviceId)
            join device in db.ExpectedDevices()
                on new { one.DeviceId, one.Batch } equals new { device.DeviceId, device.Batch }
            select new
            {
                one.DeviceId,
                one.Kind,
                one.Value,
            }
        ).ToListAsync(ct);
        return rows.ToLookup(row => row.DeviceId, row => new DeviceIdentifier(row.Kind, row.Value));
    }

    /// <param name="identifiers">At most some thousands.</param>
    /// <returns>Those by which devices were expected that have come, and have not left again.</returns>
    public static async Task<IReadOnlySet<DeviceIdentifier>> ArrivedByAsync(
        this MusterDbContext db,
        IReadOnlyCollection<DeviceIdentifier> identifiers,
        CancellationToken ct
    )
    {
        var kinds = identifiers.Select(one => one.Kind).Distinct().ToList();
        var values = identifiers.Select(one => one.Value).Distinct().ToList();
        var rows = await (
            from one in db.Set<ExpectedIdentifier>()
            where kinds.Contains(one.Kind) && values.Contains(one.Value)
            join device in db.Set<Device>() on one.DeviceId equals device.Id
            where device.Status != DeviceStatus.Revoked
            select new { one.Kind, one.Value }
        ).ToListAsync(ct);
        return rows.Select(row => new DeviceIdentifier(row.Kind, row.Value)).ToHashSet();
    }

    /// <returns>Those of these expected devices that somebody took off the list.</returns>
    public static async Task<IReadOnlySet<DeviceId>> WithdrawnAmongAsync(
        this MusterDbContext db,
        IReadOnlyCollection<DeviceId> devices,
        CancellationToken ct
    ) =>
        (
            await db.Set<ExpectedDevice>()
                .Where(row => devices.Contains(row.DeviceId) && row.WithdrawnAt != null)
                .Select(row => row.DeviceId)
                .ToListAsync(ct)
        ).ToHashSet();

    /// <returns>Those of these serial numbers that devices which are in say they have.</returns>
    public static async Task<IReadOnlySet<string>> EnrolledSerialsAsync(
        this MusterDbContext db,
        IReadOnlyCollection<string> serials,
        CancellationToken ct
    ) =>
        (
            await db.Set<Device>()
                .Where(device => serials.Contains(device.ClaimedSerialNumber!) && device.Status != DeviceStatus.Revoked)
                .Select(device => device.ClaimedSerialNumber!)
                .ToListAsync(ct)
        ).ToHashSet(StringComparer.Ordinal);

    internal static ExpectedDetails Of(ExpectedDevice row) =>
        new()
        {
            DeviceId = row.DeviceId,
            DisplayName = row.DisplayName,
            Platform = row.Platform,
            Ownership = row.Ownership,
            OwnerPersonId = row.OwnerPersonId,
            SerialNumber = row.SerialNumber,
            Manufacturer = row.Manufacturer,
            Model = row.Model,
            AssetTag = row.AssetTag,
        };
}
