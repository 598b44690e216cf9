using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Modules.Enrollments.Records;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.EnrollmentTimeGrouping.Flow;

/// <summary>From the identity of a device to the moment at which it is handed to its user: begins, ends and begins again.</summary>
internal sealed class Preparation(EnrollmentRecords records, FailedAttempts failures, TimeProvider clock)
    : IProvisioning
{
    private const string Phase = "deviceSetup";

    /// <summary>The device holds its identity, so its time runs; and it is in its group, which is looked at here once more.</summary>
    public async Task<bool> HoldsAsync(MusterDbContext db, EnrollmentId record, CancellationToken ct)
    {
        if (await FindAsync(db, record, ct) is not { Result: DeploymentResult.InProgress } deployment)
        {
            return false;
        }

        var isMember = await db.GroupsOf(deployment.DeviceId).AnyAsync(group => group == deployment.GroupId, ct);
        if (deployment.Membership == MembershipState.Added && isMember)
        {
            deployment.Membership = MembershipState.Confirmed;
        }

        deployment.Page = PageStatus.Enabled;
        await RunAsync(db, deployment, ct);
        return true;
    }

    public async Task RetriedAsync(MusterDbContext db, EnrollmentId record, CancellationToken ct)
    {
        if (await FindAsync(db, record, ct) is { Result: DeploymentResult.Failed, DeadlineAt: not null } deployment)
        {
            await AgainAsync(db, deployment, ct);
        }
    }

    /// <summary>Everything from the beginning, with its whole time.</summary>
    /// <param name="deployment">Tracked, and failed.</param>
    public async Task AgainAsync(MusterDbContext db, Deployment deployment, CancellationToken ct)
    {
        (deployment.Result, deployment.FinishedAt, deployment.FailureCode) = (DeploymentResult.InProgress, null, null);
        (deployment.Phase, deployment.Page) = (ProvisioningPhase.NotStarted, PageStatus.Enabled);
        deployment.Retries++;
        await RunAsync(db, deployment, ct);
        await records.ResumeAsync(db, deployment.RecordId, "device", ct);
    }

    /// <summary>Late evidence heals: also one that had failed.</summary>
    /// <param name="deployment">Tracked.</param>
    public async Task SucceedAsync(MusterDbContext db, Deployment deployment, CancellationToken ct)
    {
        End(db, deployment, DeploymentResult.Success, failure: null);
        deployment.Page = PageStatus.ExitedOnSuccess;
        await records.CompleteAsync(db, deployment.RecordId, "device", ct);
    }

    /// <param name="deployment">Tracked.</param>
    /// <param name="code">Of the error catalogue.</param>
    public async Task FailAsync(
        MusterDbContext db,
        Deployment deployment,
        string code,
        string? message,
        string actor,
        CancellationToken ct
    )
    {
        End(db, deployment, DeploymentResult.Failed, code);
        await failures.FailAsync(db, deployment.RecordId, Phase, code, message, actor, ct);
    }

    public static async Task<PolicySettings> SettingsAsync(
        MusterDbContext db,
        Deployment deployment,
        CancellationToken ct
    ) =>
        (
            await db.Set<PolicyVersionRow>()
                .SingleAsync(
                    row => row.PolicyId == deployment.PolicyId && row.PolicyVersion == deployment.PolicyVersion,
                    ct
                )
        ).Read();

    private static Task<Deployment?> FindAsync(MusterDbContext db, EnrollmentId record, CancellationToken ct) =>
        db.Set<Deployment>().AsTracking().SingleOrDefaultAsync(row => row.RecordId == record, ct);

    private async Task RunAsync(MusterDbContext db, Deployment deployment, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var minutes = (await SettingsAsync(db, deployment, ct)).TimeoutMinutes;
        deployment.DeadlineAt = now + TimeSpan.FromMinutes(minutes);
        Tell(db, deployment, now);
    }

    private void End(MusterDbContext db, Deployment deployment, DeploymentResult result, string? failure)
    {
        var now = clock.GetUtcNow();
        (deployment.Result, deployment.FailureCode, deployment.FinishedAt) = (result, failure, now);
        Tell(db, deployment, now);
    }

    private static void Tell(MusterDbContext db, Deployment deployment, DateTimeOffset now) =>
        db.Publish(new DevicePreparationChanged(deployment.RecordId.Value, deployment.RowVersion + 1), now);
}
