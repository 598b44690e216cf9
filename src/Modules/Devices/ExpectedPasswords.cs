using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Modules.Devices.Expected;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Devices;

/// <summary>
/// Passwords of expected devices. The device never hears whether one was right: what it shows is worth something, or it is a stranger's. Whoever
/// counts or spends is alone at the place of the device: see <see cref="ExpectedPlace"/>.
/// </summary>
public static class ExpectedPasswords
{
    private static readonly string NoMark = new('0', 64);

    /// <summary>Whether the device would come in by itself if it gave a password.</summary>
    public static Task<bool> AsksForPasswordAsync(this MusterDbContext db, ExpectedMatch match, CancellationToken ct) =>
        db.Set<ExpectedPassword>()
            .AnyAsync(
                row => row.DeviceId == match.Device.DeviceId && row.Batch == match.Batch && row.UsedBy == null,
                ct
            );

    /// <summary>What the password makes of what was found without it. Reads and computes the same when nothing was found.</summary>
    internal static async Task<ExpectedMatch?> WithPasswordAsync(
        MusterDbContext db,
        ExpectedMatch? match,
        ShownPassword shown,
        Fingerprint key,
        CancellationToken ct
    )
    {
        var (id, batch) = (match?.Device.DeviceId ?? default, match?.Batch ?? 0);
        var kept = await db.Set<ExpectedPassword>()
            .SingleOrDefaultAsync(row => row.DeviceId == id && row.Batch == batch, ct);
        var locked = await db.Set<ExpectedPasswordGuesses>()
            .AnyAsync(row => row.DeviceId == id && row.LockedAt != null, ct);
        var fits = shown.Fits(kept?.Place ?? "", kept?.Mark ?? NoMark);
        return match is not { Kind: ExpectedMatchKind.Claim } ? match
            : locked ? match with { Password = PasswordStanding.Locked }
            : fits && (kept?.UsedBy is null || kept.UsedBy == key)
                ? match with
                {
                    Kind = ExpectedMatchKind.Password,
                    Password = PasswordStanding.Right,
                }
            : match with { Password = PasswordStanding.Wrong };
    }

    /// <summary>It has done its work, whichever lists say it.</summary>
    /// <returns>False when it had done so before.</returns>
    public static async Task<bool> SpendPasswordAsync(
        this MusterDbContext db,
        DeviceId device,
        Fingerprint key,
        CancellationToken ct
    ) =>
        await db.Set<ExpectedPassword>()
            .Where(row => row.DeviceId == device && row.UsedBy == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.UsedBy, (Fingerprint?)key), ct) > 0;

    /// <returns>True when this one was one too many: from now on a person decides.</returns>
    public static async Task<bool> CountWrongPasswordAsync(
        this MusterDbContext db,
        DeviceId device,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (!await db.Set<ExpectedPassword>().AnyAsync(row => row.DeviceId == device, ct))
        {
            return false; // there is none to be guessed
        }

        var guesses = await db.Set<ExpectedPasswordGuesses>()
            .AsTracking()
            .SingleOrDefaultAsync(row => row.DeviceId == device, ct);
        if (guesses is null)
        {
            guesses = new ExpectedPasswordGuesses { DeviceId = device };
            db.Add(guesses);
        }

        return guesses.Count(now);
    }

    /// <returns>False when no wrong one came.</returns>
    public static async Task<bool> UnlockPasswordAsync(
        this MusterDbContext db,
        DeviceId device,
        CancellationToken ct
    ) => await db.Set<ExpectedPasswordGuesses>().Where(row => row.DeviceId == device).ExecuteDeleteAsync(ct) > 0;

    /// <summary>Of expected devices, what the lists that count now have; nothing of one that is spent.</summary>
    public static async Task<IReadOnlyDictionary<DeviceId, ListedPassword>> ExpectedPasswordsAsync(
        this MusterDbContext db,
        IReadOnlyCollection<DeviceId> devices,
        CancellationToken ct
    ) =>
        await (
            from one in db.Set<ExpectedPassword>()
            where devices.Contains(one.DeviceId) && one.UsedBy == null
            join device in db.ExpectedDevices()
                on new { one.DeviceId, one.Batch } equals new { device.DeviceId, device.Batch }
            select one
        ).ToDictionaryAsync(one => one.DeviceId, one => new ListedPassword(one.Place, one.Mark), ct);

    /// <summary>Nobody expects these devices any more.</summary>
    internal static async Task ForgetPasswordsAsync(
        MusterDbContext db,
        IReadOnlyCollection<DeviceId> devices,
        long? batch,
        CancellationToken ct
    )
    {
        await db.Set<ExpectedPassword>()
            .Where(row => devices.Contains(row.DeviceId) && (batch == null || row.Batch == batch))
            .ExecuteDeleteAsync(ct);
        await db.Set<ExpectedPasswordGuesses>()
            .Where(row => devices.Contains(row.DeviceId))
            .Where(row => !db.Set<ExpectedPassword>().Any(one => one.DeviceId == row.DeviceId))
            .ExecuteDeleteAsync(ct);
    }
}
