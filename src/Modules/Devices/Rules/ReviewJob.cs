using Microsoft.EntityFrameworkCore;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Jobs;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Devices.Rules;

/// <summary>Looks at the devices again whose groups' rules were changed, some hundred at a time, so that no other write waits for long.</summary>
internal sealed class ReviewJob(IDatabaseEngine engine, Reconciling reconciling, TimeProvider clock) : IRecurringJob
{
    public const string JobKind = "devices.review-groups";

    private const int BatchSize = 500;

    public string Kind => JobKind;

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task<bool> RunAsync(MusterDbContext db, CancellationToken ct)
    {
        var claimed = await engine
            .Claim<GroupReview>(db, "SELECT * FROM device_group_reviews ORDER BY group_id LIMIT {0}", 1)
            .ToListAsync(ct);
        if (claimed is not [var review])
        {
            return false;
        }

        var group = await db.Set<DeviceGroup>()
            .SingleOrDefaultAsync(row => row.Id == review.GroupId && row.Rules != null, ct);
        if (group is null)
        {
            db.Remove(review);
            return true;
        }

        var devices = await db.Set<Device>()
            .Where(device => review.After == null || device.Id > review.After.Value)
            .OrderBy(device => device.Id)
            .Select(device => device.Id)
            .Take(BatchSize)
            .ToListAsync(ct);
        var ruled = RuledGroup.Of(group);
        await reconciling.RunAsync(db, [ruled], devices, review.By, ct);
        if (devices.Count < BatchSize)
        {
            db.Remove(review);
        }
        else
        {
            review.After = devices[^1];
            review.Done += devices.Count;
        }

        db.Publish(new DeviceGroupsChanged(group.Id.Value, group.RowVersion), clock.GetUtcNow());
        return true;
    }
}
