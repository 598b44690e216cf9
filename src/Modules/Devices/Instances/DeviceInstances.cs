using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Modules.Devices.SharedKeys;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Devices.Instances;

/// <summary>
/// Which start of an agent was heard last, for each device. A restart brings a new one and the old one stays silent; one that is heard again
/// after another, and that other again after it, are two machines with one key. A rolled back virtual machine comes back once, and alone.
/// </summary>
public sealed class DeviceInstances(Database database, IOptions<SharedKeysOptions> options, TimeProvider clock)
{
    private const int Kept = 8;
    private const int MostSides = 16;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>True when the call of this agent changes nothing: the idle case, told by the read that authenticated it.</summary>
    public bool IsNoNews(KeyStanding standing) =>
        standing.Instance is { } known
        && (known.IsCurrent || (known.InFinding && clock.GetUtcNow() - known.HeardAt < Minute));

    /// <param name="key">SHA-256 of the SubjectPublicKeyInfo that signed.</param>
    /// <returns>What the agent is to do.</returns>
    public Task<InstanceRemedy?> HearAsync(
        Fingerprint key,
        KeyStanding standing,
        HeardInstance heard,
        CancellationToken ct
    ) =>
        standing.State == KeyState.Active
            ? database.WriteAsync((db, token) => HearAsync(db, key, heard, token), ct)
            : database.ReadAsync((db, token) => RemedyOfOldKeyAsync(db, standing, token), ct);

    private async Task<InstanceRemedy?> HearAsync(
        MusterDbContext db,
        Fingerprint key,
        HeardInstance heard,
        CancellationToken ct
    )
    {
        // The key may have been changed since the call was authenticated, by the machine that was kept.
        var standing = await DeviceKeys.FindAsync(db, key);
        if (standing is not { State: KeyState.Active, DeviceId: { } device })
        {
            return await RemedyOfOldKeyAsync(db, standing, ct);
        }

        var rows = await db.Set<DeviceInstance>().AsTracking().Where(row => row.DeviceId == device).ToListAsync(ct);
        var sharedKey = await SharedKeyFinding.FindUnsettledAsync(db, device, ct);
        var mine = rows.Find(row => row.Instance == heard.Instance);
        if (mine is null)
        {
            mine = DeviceInstance.Of(device, heard, clock.GetUtcNow());
            db.Add(mine);
            db.RemoveRange(Surplus(rows, sharedKey?.Id));
        }

        var current = rows.Find(row => row.IsCurrent);
        if (current?.IsNewerThan(heard) == true)
        {
            mine.Introduce(heard);
        }
        else
        {
            await TakeTurnAsync(db, current, mine, heard, sharedKey, ct);
        }

        return mine.Remedy;
    }

    private async Task TakeTurnAsync(
        MusterDbContext db,
        DeviceInstance? current,
        DeviceInstance mine,
        HeardInstance heard,
        SharedKey? sharedKey,
        CancellationToken ct
    )
    {
        var (now, isKnown) = (clock.GetUtcNow(), mine.SignedAt is not null);
        mine.Hear(heard, now);
        if (sharedKey is not null && mine.SharedKeyId != sharedKey.Id)
        {
            mine.TakePartIn(sharedKey.Id);
        }

        if (current == mine)
        {
            return;
        }

        if (isKnown && sharedKey is null && current?.ReturnedAt >= now - options.Value.Window)
        {
            await SharedKeyFinding.OpenAsync(db, mine.DeviceId, [current, mine], options.Value.Suspends, clock, ct);
        }

        current?.GiveWay();
        if (isKnown && current is not null)
        {
            mine.Return(now);
        }
        else
        {
            mine.Come();
        }
    }

    private static async Task<InstanceRemedy?> RemedyOfOldKeyAsync(
        MusterDbContext db,
        KeyStanding? standing,
        CancellationToken ct
    ) => standing is not null && await SharedKeyGuard.IsSpentAsync(db, standing, ct) ? InstanceRemedy.EnrollAnew : null;

    private static IEnumerable<DeviceInstance> Surplus(List<DeviceInstance> rows, SharedKeyId? unsettled)
    {
        var newest = rows.OrderByDescending(row => row.HeardAt).ToList();
        return newest
            .Where(row => row.SharedKeyId is null)
            .Skip(Kept - 1)
            .Concat(newest.Where(row => unsettled is not null && row.SharedKeyId == unsettled).Skip(MostSides - 1))
            .Where(row => row is { Remedy: null, IsCurrent: false });
    }
}
