using Microsoft.EntityFrameworkCore;
using Muster.Storage.Jobs;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.Enrollments.Targets;

/// <summary>Notices that a target begins to burn or is met again, and says so once: what it said stands in a row.</summary>
internal sealed class BurnJob(TimeProvider clock) : IRecurringJob
{
    public string Kind => "enrollments.burn";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task<bool> RunAsync(MusterDbContext db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var targets = await db.Set<EnrollmentTarget>().ToListAsync(ct);
        var burns = await db.Set<TargetBurn>().AsTracking().ToDictionaryAsync(burn => burn.TargetId, ct);
        var drafts = targets.Select(target => target.Draft).ToList();
        var sixHours = await TargetReading.LastHoursAsync(db, drafts, hours: 6, now, ct);
        var lastHour = await TargetReading.LastHoursAsync(db, drafts, hours: 1, now, ct);
        for (var i = 0; i < targets.Count; i++)
        {
            var (id, version) = (targets[i].Id, targets[i].RowVersion);
            if (!burns.TryGetValue(id, out var burn) && BurnRule.Begins(drafts[i], sixHours[i], lastHour[i]))
            {
                db.Add(new TargetBurn { TargetId = id, Since = now });
                db.Publish(new EnrollmentTargetBurning(id.Value, version), now);
            }
            else if (burn is not null && BurnRule.Ends(drafts[i], sixHours[i]))
            {
                db.Remove(burn);
                db.Publish(new EnrollmentTargetRecovered(id.Value, version), now);
            }
        }

        return false;
    }
}
