using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Enrollments.Records;
using Muster.Modules.EnrollmentTimeGrouping.Flow;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Modules.Policies;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.EnrollmentTimeGrouping;

/// <summary>What channels tell of devices that are being prepared, and what they tell the devices, inside their unit of work.</summary>
public sealed class DevicePreparations
{
    private const string AppFailed = "ENR-1602";
    private const string ScriptFailed = "ENR-1603";

    /// <summary>Each costs a dozen rows that are kept, and the device says when. A person at the console may go on trying.</summary>
    private const int MostRetriesOfDevice = 50;
    private readonly Preparation preparation;
    private readonly Required required;
    private readonly EnrollmentRecords records;
    private readonly TimeProvider clock;

    internal DevicePreparations(
        Preparation preparation,
        Required required,
        EnrollmentRecords records,
        TimeProvider clock
    ) => (this.preparation, this.required, this.records, this.clock) = (preparation, required, records, clock);

    /// <returns>Null when nothing is prepared on the device, and nothing was in its latest enrollment.</returns>
    public async Task<PreparationProfile?> ProfileAsync(MusterDbContext db, DeviceId device, CancellationToken ct)
    {
        if (await LatestAsync(db.Set<Deployment>(), device, ct) is not { } deployment)
        {
            return null;
        }

        var version = await db.Set<PolicyVersionRow>()
            .SingleAsync(
                row => row.PolicyId == deployment.PolicyId && row.PolicyVersion == deployment.PolicyVersion,
                ct
            );
        var settings = version.Read();
        var items = await required.OfAsync(db, device, settings, ct);
        return new PreparationProfile
        {
            Enrollment = deployment.RecordId,
            PolicyId = deployment.PolicyId.Value,
            PolicyName = version.Name,
            PolicyVersion = deployment.PolicyVersion,
            TimeoutMinutes = settings.TimeoutMinutes,
            DeadlineAt = deployment.DeadlineAt,
            CustomErrorMessage = settings.CustomErrorMessage,
            AllowSkip = settings.AllowSkipAfterRetries,
            ShowDiagnosticsLink = settings.ShowDiagnosticsLink,
            UserAccountType = EnumText.Of(settings.UserAccountType),
            Required =
            [
                .. items
                    .Where(item => item.Status != ItemStatus.Skipped)
                    .Select(item => new PreparedItem(item.Kind, item.Id, item.Item!.Name, EnumText.Of(item.Status))), // or it was skipped
            ],
            Phase = deployment.Phase,
            Result = EnumText.Of(deployment.Result),
            FailureCode = deployment.FailureCode,
            Retries = deployment.Retries,
        };
    }

    /// <summary>
    /// The device says how far it is: repeats and steps back change nothing. It is complete only when everything is there that the policy
    /// requires and the device is to have, by what it said of each.
    /// </summary>
    public async Task ReportAsync(MusterDbContext db, DeviceId device, ProvisioningPhase said, CancellationToken ct)
    {
        if (
            await LatestAsync(db.Set<Deployment>().AsTracking(), device, ct)
                is not { DeadlineAt: not null, Result: not DeploymentResult.Success } deployment
            || Phases.IsBack(deployment.Phase, said)
            || (deployment.Phase == said && said != ProvisioningPhase.ProvisioningComplete)
        )
        {
            return;
        }

        if (said == ProvisioningPhase.ProvisioningComplete)
        {
            await CompleteAsync(db, deployment, ct);
            return;
        }

        deployment.Phase = said;
        deployment.Page = PageStatus.InProgress;
        await TellAsync(db, deployment, ct);
        if (deployment.Result == DeploymentResult.InProgress)
        {
            await records.AdvanceAsync(db, deployment.RecordId, Phases.StageOf(said), "device", ct);
        }
    }

    /// <summary>The device shows its person the end: the enrollment is over with it, whatever phase was told.</summary>
    public async Task ReportAsync(MusterDbContext db, DeviceId device, PageStatus said, CancellationToken ct)
    {
        if (
            await LatestAsync(db.Set<Deployment>().AsTracking(), device, ct)
                is not { DeadlineAt: not null, Result: DeploymentResult.InProgress } deployment
            || Phases.IsBack(deployment.Page, said)
        )
        {
            return;
        }

        deployment.Page = said;
        if (said == PageStatus.ExitedOnSuccess)
        {
            await preparation.SucceedAsync(db, deployment, ct);
        }
        else if (said == PageStatus.ExitedOnFailure)
        {
            var (code, message) = await FailureAsync(db, deployment, ct);
            await preparation.FailAsync(db, deployment, code, message, "device", ct);
        }
        else
        {
            db.Publish(
                new DevicePreparationChanged(deployment.RecordId.Value, deployment.RowVersion + 1),
                clock.GetUtcNow()
            );
        }
    }

    /// <summary>Somebody at the device has it tried again after it failed.</summary>
    public async Task RetryAsync(MusterDbContext db, DeviceId device, CancellationToken ct)
    {
        if (
            await LatestAsync(db.Set<Deployment>().AsTracking(), device, ct) is
            { DeadlineAt: not null, Result: DeploymentResult.Failed, Retries: < MostRetriesOfDevice } deployment
        )
        {
            await preparation.AgainAsync(db, deployment, ct);
        }
    }

    /// <summary>"Continue anyway": only after it failed again, and only where the policy lets people.</summary>
    public async Task SkipAsync(MusterDbContext db, DeviceId device, CancellationToken ct)
    {
        if (
            await LatestAsync(db.Set<Deployment>().AsTracking(), device, ct)
                is { DeadlineAt: not null, Result: DeploymentResult.Failed, Retries: > 0 } deployment
            && (await Preparation.SettingsAsync(db, deployment, ct)).AllowSkipAfterRetries
            && await records.CompleteAsync(db, deployment.RecordId, "device", ct) // said again, it is told once
        )
        {
            await records.TellAsync(db, deployment.RecordId, "continuedAnyway", "{}", ct);
        }
    }

    private static Task<Deployment?> LatestAsync(
        IQueryable<Deployment> deployments,
        DeviceId device,
        CancellationToken ct
    ) =>
        deployments
            .Where(row => row.DeviceId == device)
            .OrderByDescending(row => row.StartedAt)
            .ThenByDescending(row => row.RecordId)
            .FirstOrDefaultAsync(ct);

    private async Task CompleteAsync(MusterDbContext db, Deployment deployment, CancellationToken ct)
    {
        var settings = await Preparation.SettingsAsync(db, deployment, ct);
        var items = await required.OfAsync(db, deployment.DeviceId, settings, ct);
        if (items.Any(item => item.Status is ItemStatus.InProgress or ItemStatus.Failed))
        {
            return; // it says so too early; what it says of its items counts
        }

        deployment.Phase = ProvisioningPhase.ProvisioningComplete;
        await TellAsync(db, deployment, ct);
        await preparation.SucceedAsync(db, deployment, ct);
    }

    private async Task<(string Code, string? Message)> FailureAsync(
        MusterDbContext db,
        Deployment deployment,
        CancellationToken ct
    )
    {
        var settings = await Preparation.SettingsAsync(db, deployment, ct);
        var items = await required.OfAsync(db, deployment.DeviceId, settings, ct);
        var failed = items.FirstOrDefault(item => item.Status == ItemStatus.Failed);
        return failed is null
            ? (AppFailed, null)
            : (failed.Kind == NamedContents.Script ? ScriptFailed : AppFailed, failed.Item?.Name);
    }

    private async Task TellAsync(MusterDbContext db, Deployment deployment, CancellationToken ct)
    {
        db.Publish(
            new DevicePreparationChanged(deployment.RecordId.Value, deployment.RowVersion + 1),
            clock.GetUtcNow()
        );
        await records.TellAsync(
            db,
            deployment.RecordId,
            "devicePrepSync",
            $$"""{"value":"{{deployment.Phase}}"}""",
            ct
        );
    }
}

/// <summary>What a device is told of its preparation.</summary>
public sealed record PreparationProfile
{
    public required EnrollmentId Enrollment { get; init; }

    public required Guid PolicyId { get; init; }

    public required string PolicyName { get; init; }

    public required int PolicyVersion { get; init; }

    public required int TimeoutMinutes { get; init; }

    /// <summary>Null until it holds its identity.</summary>
    public DateTimeOffset? DeadlineAt { get; init; }

    public string? CustomErrorMessage { get; init; }

    public required bool AllowSkip { get; init; }

    public required bool ShowDiagnosticsLink { get; init; }

    /// <summary><c>standard</c> or <c>administrator</c>.</summary>
    public required string UserAccountType { get; init; }

    /// <summary>What has to be there before it is complete; nothing else holds it up.</summary>
    public required IReadOnlyList<PreparedItem> Required { get; init; }

    public required ProvisioningPhase Phase { get; init; }

    /// <summary><c>in_progress</c>, <c>success</c> or <c>failed</c>.</summary>
    public required string Result { get; init; }

    /// <summary>Of the error catalogue, when it failed.</summary>
    public string? FailureCode { get; init; }

    public required int Retries { get; init; }
}

/// <param name="Kind"><c>app</c> or <c>script</c>.</param>
/// <param name="State"><c>installed</c>, <c>in_progress</c> or <c>failed</c>.</param>
public sealed record PreparedItem(string Kind, Guid Id, string Name, string State);
