using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices.Expected;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Devices;

/// <summary>
/// Takes a device off the list of expected ones, inside the caller's unit of work, whichever list brought it: none that is taken back makes it
/// expected again. One that is in stays in.
/// </summary>
public static class ExpectedWithdrawal
{
    /// <param name="version">That the caller saw.</param>
    public static async Task<Withdrawal> WithdrawExpectedAsync(
        this IDatabaseEngine engine,
        MusterDbContext db,
        DeviceId id,
        long version,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        await engine.EnterAloneAsync(db, ExpectedPlace.NameOf(id), ct);
        if (
            await db.ExpectedDevices().AsTracking().SingleOrDefaultAsync(row => row.DeviceId == id, ct)
            is not { } device
        )
        {
            return new Withdrawal(WithdrawalOutcome.NotFound, 0);
        }

        if (device.RowVersion != version)
        {
            return new Withdrawal(WithdrawalOutcome.Moved, device.RowVersion);
        }

        device.Withdraw(now);
        await db.Set<ExpectedDevice>()
            .Where(row => row.DeviceId == id && row.Batch != device.Batch && row.WithdrawnAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.WithdrawnAt, now), ct);
        await ExpectedPasswords.ForgetPasswordsAsync(db, [id], batch: null, ct);
        db.Publish(new DeviceChanged(id.Value, version + 1), now);
        return new Withdrawal(WithdrawalOutcome.Done, version + 1);
    }
}

/// <param name="Version">As it is now.</param>
public sealed record Withdrawal(WithdrawalOutcome Outcome, long Version);

public enum WithdrawalOutcome
{
    Done,

    /// <summary>It is not expected: it never was, or is in, or is off the list.</summary>
    NotFound,

    /// <summary>Somebody else changed it.</summary>
    Moved,
}
