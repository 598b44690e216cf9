using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Devices;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices.Internal;
using Muster.Modules.Devices.List;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.Show;

/// <summary>One expected device: what the list says of it, and what came that was almost it.</summary>
internal static class ShowExpected
{
    public static async Task<Contracts.Devices.Device?> ReadAsync(
        MusterDbContext db,
        DeviceId id,
        Scope scope,
        CancellationToken ct
    )
    {
        if (await ExpectedList.InScope(db, scope).SingleOrDefaultAsync(row => row.DeviceId == id, ct) is not { } device)
        {
            return null;
        }

        var near = await db.Set<ExpectedNearMatch>().SingleOrDefaultAsync(row => row.DeviceId == id, ct);
        var password = await db.Set<ExpectedPassword>()
            .AnyAsync(row => row.DeviceId == id && row.Batch == device.Batch, ct);
        var guesses = await db.Set<ExpectedPasswordGuesses>().SingleOrDefaultAsync(row => row.DeviceId == id, ct);
        var shown = (await ExpectedView.OfAsync(db, [device], scope, ct))[0];
        return shown with
        {
            Facts = [.. FactsOf(device, shown.Owner)],
            Keys = [],
            Expectation = new DeviceExpectation
            {
                ListedAt = device.ListedAt,
                Password =
                    password || guesses is not null
                        ? new ExpectedPasswordUse
                        {
                            Wrong = guesses?.Wrong ?? 0,
                            LastWrongAt = guesses?.LastAt,
                            LockedAt = guesses?.LockedAt,
                        }
                        : null,
                LastNearMatch = near is null
                    ? null
                    : new NearMatch
                    {
                        Identifier = near.Kind,
                        Listed = near.Listed,
                        Shown = near.Shown,
                        Platform = near.Platform,
                        At = near.At,
                    },
            },
        };
    }

    private static IEnumerable<DeviceFact> FactsOf(ExpectedDevice device, DeviceOwner? owner)
    {
        foreach (
            var (name, value) in new[]
            {
                ("serialNumber", device.SerialNumber),
                ("displayName", device.DisplayName),
                ("owner", owner?.DisplayName),
                ("ownership", device.Ownership),
                ("platform", device.Platform),
            }
        )
        {
            if (value is not null)
            {
                yield return new DeviceFact(name, value, "decided", device.ListedAt);
            }
        }
    }
}
