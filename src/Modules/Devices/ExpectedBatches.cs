using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Devices.Expected;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Devices;

/// <summary>A device that a batch puts on the list, with everything by which it is recognised.</summary>
public sealed record ListedDevice(
    ExpectedDetails Details,
    IReadOnlyList<DeviceIdentifier> Identifiers,
    IReadOnlyList<DeviceGroupId> Groups,
    ListedPassword? Password
);

/// <summary>
/// What is put on the list of expected devices together: written in many units of work that nobody sees, in effect by one, and taken back
/// by one. See docs/adr/0016-expected-devices.md.
/// </summary>
public sealed class ExpectedBatches(IDatabaseEngine engine, TimeProvider clock)
{
    private const string Opening = "expected-batches";

    /// <returns>Its number. Batches count in the order in which they were opened.</returns>
    public async Task<long> OpenAsync(MusterDbContext db, CancellationToken ct)
    {
        await engine.EnterAloneAsync(db, Opening, ct);
        var last = await db.Set<ExpectedBatch>().Select(batch => (long?)batch.Number).MaxAsync(ct) ?? 0;
        db.Add(
            new ExpectedBatch
            {
                Number = last + 1,
                State = ExpectedBatchState.Preparing,
                OpenedAt = clock.GetUtcNow(),
            }
        );
        return last + 1;
    }

    public async Task AddAsync(
        MusterDbContext db,
        long batch,
        IReadOnlyCollection<ListedDevice> devices,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        await engine.InsertManyAsync(
            db,
            ExpectedTables.Devices,
            devices.Select(device => ExpectedTables.Row(device.Details, batch, now)),
            ct
        );
        await engine.InsertManyAsync(
            db,
            ExpectedTables.Identifiers,
            devices.SelectMany(device =>
                device.Identifiers.Select(one =>
                    new object?[] { one.Kind, one.Value, SearchKey.Of(one.Value), batch, device.Details.DeviceId.Value }
                )
            ),
            ct
        );
        await engine.InsertManyAsync(
            db,
            ExpectedTables.Groups,
            devices.SelectMany(device =>
                device.Groups.Select(group => new object?[] { group.Value, device.Details.DeviceId.Value, batch })
            ),
            ct
        );
        await engine.InsertManyAsync(
            db,
            ExpectedTables.Passwords,
            devices.SelectMany(device =>
                device.Password is { } password
                    ? new[] { new object?[] { device.Details.DeviceId.Value, batch, password.Place, password.Mark } }
                    : []
            ),
            ct
        );
    }

    /// <returns>Those of these devices that the batch has already.</returns>
    public static async Task<IReadOnlySet<DeviceId>> InBatchAsync(
        MusterDbContext db,
        long batch,
        IReadOnlyCollection<DeviceId> devices,
        CancellationToken ct
    ) =>
        (
            await db.Set<ExpectedDevice>()
                .Where(row => row.Batch == batch && devices.Contains(row.DeviceId))
                .Select(row => row.DeviceId)
                .ToListAsync(ct)
        ).ToHashSet();

    /// <summary>From here on it counts, whole. What was taken off the list while it was written stays off.</summary>
    public async Task TakeEffectAsync(MusterDbContext db, long batch, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var rows = db.Set<ExpectedDevice>();
        await rows.Where(row => row.Batch == batch && row.WithdrawnAt == null)
            .Where(row => rows.Any(other => other.DeviceId == row.DeviceId && other.WithdrawnAt != null))
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.WithdrawnAt, now), ct);
        await SetAsync(db, batch, ExpectedBatchState.InEffect, ct);
    }

    /// <summary>From here on it counts no more, and what it had replaced counts again.</summary>
    public static Task TakeBackAsync(MusterDbContext db, long batch, CancellationToken ct) =>
        SetAsync(db, batch, ExpectedBatchState.Undone, ct);

    /// <summary>Clears away rows of a batch that was taken back.</summary>
    /// <returns>False when nothing is left.</returns>
    public static async Task<bool> ClearAsync(MusterDbContext db, long batch, int most, CancellationToken ct)
    {
        var ids = await db.Set<ExpectedDevice>()
            .Where(row => row.Batch == batch)
            .OrderBy(row => row.DeviceId)
            .Take(most)
            .Select(row => row.DeviceId)
            .ToListAsync(ct);
        await db.Set<ExpectedGroup>()
            .Where(row => row.Batch == batch && ids.Contains(row.DeviceId))
            .ExecuteDeleteAsync(ct);
        await db.Set<ExpectedIdentifier>()
            .Where(row => row.Batch == batch && ids.Contains(row.DeviceId))
            .ExecuteDeleteAsync(ct);
        await db.Set<ExpectedDevice>()
            .Where(row => row.Batch == batch && ids.Contains(row.DeviceId))
            .ExecuteDeleteAsync(ct);
        await db.Set<ExpectedNearMatch>().Where(row => ids.Contains(row.DeviceId)).ExecuteDeleteAsync(ct);
        await ExpectedPasswords.ForgetPasswordsAsync(db, ids, batch, ct);
        return ids.Count == most;
    }

    private static Task<int> SetAsync(MusterDbContext db, long batch, ExpectedBatchState state, CancellationToken ct) =>
        db.Set<ExpectedBatch>()
            .Where(row => row.Number == batch)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.State, state), ct);
}
