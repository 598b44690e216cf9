using Microsoft.EntityFrameworkCore;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Devices;

/// <summary>Keeps what was nearly right, for administrators: the device never hears of it.</summary>
public static class ExpectedNearMatches
{
    /// <param name="platform">As the device says it.</param>
    public static async Task NoteAsync(
        MusterDbContext db,
        ExpectedMatch match,
        string platform,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var id = match.Device.DeviceId;
        var (kind, listed) = match.By;
        if (
            await db.Set<ExpectedNearMatch>().AsTracking().SingleOrDefaultAsync(row => row.DeviceId == id, ct)
            is not { } last
        )
        {
            db.Add(
                new ExpectedNearMatch
                {
                    DeviceId = id,
                    Kind = kind,
                    Shown = match.Shown,
                    Listed = listed,
                    Platform = platform,
                    At = now,
                }
            );
            return;
        }

        (last.Kind, last.Shown, last.Listed, last.Platform, last.At) = (kind, match.Shown, listed, platform, now);
    }
}
