using Microsoft.EntityFrameworkCore;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices;
using Muster.Modules.People;
using Muster.Modules.Policies;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentTimeGrouping.Internal;

/// <summary>Policies as the API shows them.</summary>
internal sealed class PolicyView(IScopeGroups groups, NamedContents contents)
{
    public async Task<List<DevicePreparationPolicy>> OfAsync(
        MusterDbContext db,
        IReadOnlyList<PreparationPolicy> policies,
        CancellationToken ct
    )
    {
        var ids = policies.Select(policy => policy.Id).ToList();
        var settings = policies.ToDictionary(policy => policy.Id, policy => policy.Read());
        var assigned = await (
            from row in db.Set<PolicyUserGroup>()
            where ids.Contains(row.PolicyId)
            join one in db.UserGroups() on row.UserGroupId equals one.Id into found
            from one in found.DefaultIfEmpty()
            select new
            {
                row.PolicyId,
                row.UserGroupId,
                Name = one == null ? null : one.Name,
            }
        ).ToListAsync(ct);
        var names = new Names(
            await groups.NamesAsync(
                db,
                [.. policies.Select(policy => policy.GroupId).OfType<DeviceGroupId>().Distinct()],
                ct
            ),
            await contents.ReadAsync(db, NamedContents.App, [.. settings.Values.SelectMany(one => one.AppIds)], ct),
            await contents.ReadAsync(
                db,
                NamedContents.Script,
                [.. settings.Values.SelectMany(one => one.ScriptIds)],
                ct
            )
        );
        return
        [
            .. policies.Select(policy =>
                Of(
                    policy,
                    settings[policy.Id],
                    names,
                    [
                        .. assigned
                            .Where(row => row.PolicyId == policy.Id)
                            .Select(row => new DevicePreparationUserGroup(row.UserGroupId.Value, row.Name))
                            .OrderBy(row => row.Name, StringComparer.OrdinalIgnoreCase),
                    ]
                )
            ),
        ];
    }

    private static DevicePreparationPolicy Of(
        PreparationPolicy policy,
        PolicySettings settings,
        Names names,
        IReadOnlyList<DevicePreparationUserGroup> userGroups
    ) =>
        new()
        {
            Id = policy.Id.Value,
            Name = policy.Name,
            Description = policy.Description,
            Priority = policy.Priority,
            PolicyVersion = policy.PolicyVersion,
            DeviceGroup = policy.GroupId is { } group
                ? new DevicePreparationGroup(group.Value, names.Groups.GetValueOrDefault(group))
                : null,
            Target = TargetOf(policy),
            TimeoutMinutes = settings.TimeoutMinutes,
            CustomErrorMessage = settings.CustomErrorMessage,
            AllowSkipAfterRetries = settings.AllowSkipAfterRetries,
            ShowDiagnosticsLink = settings.ShowDiagnosticsLink,
            Mode = EnumText.Of(policy.Mode),
            UserAccountType = EnumText.Of(settings.UserAccountType),
            Apps =
            [
                .. settings.AppIds.Select(id => new DevicePreparationItem(id, names.Apps.GetValueOrDefault(id)?.Name)),
            ],
            Scripts =
            [
                .. settings.ScriptIds.Select(id => new DevicePreparationItem(
                    id,
                    names.Scripts.GetValueOrDefault(id)?.Name
                )),
            ],
            AssignedUserGroups = userGroups,
            Rules = policy.Rules is { } rules ? DeviceRules.Show(rules) : null,
            WhenGroupFails = EnumText.Of(settings.WhenGroupFails),
            CreatedAt = policy.CreatedAt,
            ChangedAt = policy.ChangedAt,
            ChangedBy = policy.ChangedBy,
            Version = policy.RowVersion,
        };

    private static EnrollmentTimeTarget TargetOf(PreparationPolicy policy) =>
        new()
        {
            State =
                policy.GroupId is null ? "not_configured"
                : policy.TargetFault is null ? "valid"
                : "invalid",
            ErrorCode = policy is { GroupId: not null, TargetFault: { } fault } ? FaultCode.Of(fault) : null,
            ValidatedAt = policy.GroupId is null ? null : policy.ValidatedAt,
        };

    private sealed record Names(
        IReadOnlyDictionary<DeviceGroupId, string> Groups,
        IReadOnlyDictionary<Guid, ContentRow> Apps,
        IReadOnlyDictionary<Guid, ContentRow> Scripts
    );
}
