using Microsoft.EntityFrameworkCore;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Modules.Audit;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentTimeGrouping.Reorder;

/// <summary>Gives all policies their places at once, if they are still those that the caller saw.</summary>
internal sealed class ReorderPoliciesVerb(Database database, PolicyRoom room, PolicyView view, TimeProvider clock)
{
    public Task<ReorderOutcome> RunAsync(
        IReadOnlyList<SeenDevicePreparationPolicy> wanted,
        Actor by,
        CancellationToken ct
    ) =>
        database.WriteAsync(
            async (db, token) =>
            {
                await room.EnterAloneAsync(db, token);
                var policies = await db.Set<PreparationPolicy>()
                    .AsTracking()
                    .OrderBy(row => row.Priority)
                    .ToListAsync(token);
                var known = policies.ToDictionary(row => row.Id.Value);
                var moved =
                    wanted.Count != policies.Count
                    || wanted.Any(one => known.GetValueOrDefault(one.Id)?.RowVersion != one.Version);
                if (!moved)
                {
                    await OrderAsync(db, policies, [.. wanted.Select(one => known[one.Id])], by, token);
                }

                var now = await db.Set<PreparationPolicy>().OrderBy(row => row.Priority).ToListAsync(token);
                return new ReorderOutcome(moved, await view.OfAsync(db, now, token));
            },
            ct
        );

    private async Task OrderAsync(
        MusterDbContext db,
        List<PreparationPolicy> before,
        List<PreparationPolicy> after,
        Actor by,
        CancellationToken ct
    )
    {
        if (before.SequenceEqual(after))
        {
            return;
        }

        // No two may have one place at any moment: those that move step aside, then each goes where it belongs.
        var moving = after
            .Select((policy, index) => (Policy: policy, Place: index + 1))
            .Where(move => move.Policy.Priority != move.Place)
            .ToList();
        var ids = moving.Select(move => move.Policy.Id).ToList();
        await db.Set<PreparationPolicy>()
            .Where(row => ids.Contains(row.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Priority, row => -row.Priority), ct);
        foreach (var (policy, place) in moving)
        {
            policy.MoveTo(place);
            await Database.FlushAsync(db, ct);
            db.Publish(new DevicePreparationPoliciesChanged(policy.Id.Value, policy.RowVersion), clock.GetUtcNow());
        }

        db.Record(
            by,
            new DevicePreparationPoliciesReordered(
                [.. before.Select(row => row.Name)],
                [.. after.Select(row => row.Name)]
            ),
            clock
        );
    }
}

/// <param name="Moved">Whether the policies were not those any more that the caller saw; then nothing was done.</param>
/// <param name="Policies">As they are now, in their order.</param>
internal sealed record ReorderOutcome(bool Moved, IReadOnlyList<DevicePreparationPolicy> Policies);
