using Microsoft.EntityFrameworkCore;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Storage.Jobs;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentTimeGrouping.Flow;

/// <summary>Ends preparations whose time is up. The time is the policy's word, so this is a verdict and no guess from silence.</summary>
internal sealed class TimeoutJob(Preparation preparation, TimeProvider clock) : IRecurringJob
{
    private const string ProvisioningTimeout = "ENR-1601";
    private const int BatchSize = 100;

    public string Kind => "device-preparation.timeout";

    public TimeSpan Every => TimeSpan.FromSeconds(30);

    public async Task<bool> RunAsync(MusterDbContext db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var late = await db.Set<Deployment>()
            .AsTracking()
            .Where(row => row.Result == DeploymentResult.InProgress && row.DeadlineAt <= now)
            .OrderBy(row => row.DeadlineAt)
            .Take(BatchSize)
            .ToListAsync(ct);
        foreach (var deployment in late)
        {
            await preparation.FailAsync(db, deployment, ProvisioningTimeout, message: null, "job", ct);
        }

        return late.Count == BatchSize;
    }
}
