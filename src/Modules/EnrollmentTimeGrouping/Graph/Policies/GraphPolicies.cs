using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.EnrollmentTimeGrouping.Graph.Answers;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentTimeGrouping.Graph.Policies;

/// <summary>Policies that the caller may see, and how Graph shows one.</summary>
internal sealed class GraphPolicies(Database database, PolicyView view, PublicAddress address)
{
    public const string Platform = "windows10";
    public const string Technology = "enrollment";

    /// <returns>Null when there is none in the caller's scope.</returns>
    public async Task<DevicePreparationPolicy?> FindAsync(Guid id, ClaimsPrincipal user, CancellationToken ct)
    {
        var policyId = new DevicePreparationPolicyId(id);
        return (await ReadAsync(user, rows => rows.Where(row => row.Id == policyId), ct)).SingleOrDefault();
    }

    public Task<List<DevicePreparationPolicy>> ReadAsync(
        ClaimsPrincipal user,
        Func<IQueryable<PreparationPolicy>, IQueryable<PreparationPolicy>> choose,
        CancellationToken ct
    )
    {
        var scope = user.ScopeOf(Permissions.View);
        return database.ReadAsync(
            async (db, token) =>
                await view.OfAsync(db, await choose(db.PreparationPolicies(scope)).ToListAsync(token), token),
            ct
        );
    }

    /// <param name="expand">Which of <c>settings</c> and <c>assignments</c> are asked for.</param>
    public GraphPolicyShown Show(DevicePreparationPolicy policy, IReadOnlyCollection<string> expand, bool alone)
    {
        var settings = SettingWriter.Of(policy);
        return new GraphPolicyShown
        {
            Context = alone ? Contexts.Of(address, $"{Contexts.Policies}/$entity") : null,
            Id = policy.Id,
            Name = policy.Name,
            Description = policy.Description ?? "",
            Platforms = Platform,
            Technologies = Technology,
            CreatedDateTime = policy.CreatedAt,
            LastModifiedDateTime = policy.ChangedAt,
            SettingCount = settings.Count,
            IsAssigned = policy.AssignedUserGroups.Count > 0,
            RoleScopeTagIds = ["0"],
            TemplateReference = new GraphTemplate
            {
                TemplateId =
                    policy.Mode == EnumText.Of(PreparationMode.Automatic)
                        ? TemplateIds.Automatic
                        : TemplateIds.UserDriven,
                TemplateFamily = TemplateIds.Family,
            },
            PriorityMetaData = new GraphPriority(policy.Priority),
            Settings = expand.Contains("settings") ? settings : null,
            Assignments = expand.Contains("assignments") ? AssignmentsOf(policy) : null,
        };
    }

    public static IReadOnlyList<GraphAssignment> AssignmentsOf(DevicePreparationPolicy policy) =>
        [
            .. policy.AssignedUserGroups.Select(group => new GraphAssignment
            {
                Id = $"{policy.Id}_{group.Id}",
                Source = "direct",
                Target = new GraphAssignmentTarget
                {
                    Type = GraphAssignmentTarget.GroupType,
                    GroupId = $"{group.Id}",
                    DeviceAndAppManagementAssignmentFilterType = "none",
                },
            }),
        ];
}
