using Microsoft.EntityFrameworkCore;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Http.Lists;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentTimeGrouping.Flow;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Modules.Policies;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentTimeGrouping.Deployments;

/// <summary>Deployments, newest first, each as the report shows it.</summary>
internal sealed class DeploymentList(IScopeGroups groups, Required required)
{
    public const string Order = "-enrollmentDate";

    public async Task<Contracts.Page<DevicePreparationDeployment>> ReadAsync(
        MusterDbContext db,
        IQueryable<Deployment> found,
        CheckedPage page,
        CancellationToken ct
    )
    {
        if (page.After is { Instant: var at, Id: var id })
        {
            var last = new EnrollmentId(id);
            found = found.Where(row => row.StartedAt < at || (row.StartedAt == at && row.RecordId < last));
        }

        var rows = await found
            .OrderByDescending(row => row.StartedAt)
            .ThenByDescending(row => row.RecordId)
            .Take(page.Limit + 1)
            .ToListAsync(ct);
        var shown = rows.ToPage(page, row => row, row => PageCursor.Of(page.Sort, row.StartedAt, row.RecordId.Value));
        return new Contracts.Page<DevicePreparationDeployment>
        {
            Items = await OfAsync(db, shown.Items, ct),
            NextCursor = shown.NextCursor,
        };
    }

    public async Task<IReadOnlyList<DevicePreparationDeployment>> OfAsync(
        MusterDbContext db,
        IReadOnlyList<Deployment> rows,
        CancellationToken ct
    )
    {
        var devices = await db.DeviceLabelsAsync([.. rows.Select(row => row.DeviceId).Distinct()], ct);
        var names = await groups.NamesAsync(db, [.. rows.Select(row => row.GroupId).Distinct()], ct);
        var policies = rows.Select(row => row.PolicyId).Distinct().ToList();
        var numbers = rows.Select(row => row.PolicyVersion).Distinct().ToList();
        var versions = await db.Set<PolicyVersionRow>()
            .Where(row => policies.Contains(row.PolicyId) && numbers.Contains(row.PolicyVersion))
            .ToListAsync(ct);
        var known = versions.ToDictionary(row => (row.PolicyId, row.PolicyVersion));
        var list = new List<DevicePreparationDeployment>(rows.Count);
        foreach (var row in rows)
        {
            var version = known[(row.PolicyId, row.PolicyVersion)];
            var phase = row.Result == DeploymentResult.InProgress ? await PhaseAsync(db, row, version, ct) : null;
            list.Add(
                Of(
                    row,
                    version.Name,
                    devices.GetValueOrDefault(row.DeviceId),
                    names.GetValueOrDefault(row.GroupId),
                    phase
                )
            );
        }

        return list;
    }

    /// <summary>What it is busy with, by what is not there yet.</summary>
    private async Task<string> PhaseAsync(
        MusterDbContext db,
        Deployment row,
        PolicyVersionRow version,
        CancellationToken ct
    )
    {
        if (row.Phase < ProvisioningPhase.ExecutingProvisioning)
        {
            return "policy_installation";
        }

        var open = (await required.OfAsync(db, row.DeviceId, version.Read(), ct))
            .Where(item => item.Status == ItemStatus.InProgress)
            .ToList();
        return open.Exists(item => item.Kind == NamedContents.Script) ? "script_installation"
            : open.Count > 0 ? "app_installation"
            : "policy_installation";
    }

    private static DevicePreparationDeployment Of(
        Deployment row,
        string policy,
        DeviceLabel? device,
        string? group,
        string? phase
    ) =>
        new()
        {
            RecordId = row.RecordId.Value,
            DeviceId = row.DeviceId.Value,
            DeviceName = device?.DisplayName ?? "",
            ClaimedSerialNumber = device?.ClaimedSerialNumber,
            Upn = device?.OwnerUpn,
            OsVersion = device?.OsVersion,
            EnrollmentDate = row.StartedAt,
            PolicyId = row.PolicyId.Value,
            PolicyName = policy,
            PolicyVersion = row.PolicyVersion,
            Status = EnumText.Of(row.Result),
            Phase = phase,
            ProvisioningStatus = EnumText.Of(row.Phase),
            PageStatus = EnumText.Of(row.Page),
            DeploymentSeconds = row.FinishedAt is { } end ? (end - row.StartedAt).TotalSeconds : null,
            Deadline = row.DeadlineAt,
            FinishedAt = row.FinishedAt,
            FailureCode = row.FailureCode,
            GroupId = row.GroupId.Value,
            GroupName = group,
            MembershipState = EnumText.Of(row.Membership),
            MembershipError = row.LastFault is { } fault ? FaultCode.Of(fault) : null,
            AddedAt = row.AddedAt,
            Repaired = row is { AddedAt: not null, Attempts: > 1 },
            MembershipAttempts = row.Attempts,
            NextAttemptAt = row.NextAttemptAt,
            RemovedAt = row.RemovedAt,
            ReevaluatedAt = row.ReevaluatedAt,
            CheckInPromptedAt = row.CheckInPromptedAt,
            RuleId = row.DecidedBy,
        };
}
