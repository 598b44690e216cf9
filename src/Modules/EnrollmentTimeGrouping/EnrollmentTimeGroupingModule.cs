using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.Devices;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.Enrollments.Records;
using Muster.Modules.EnrollmentTimeGrouping.Change;
using Muster.Modules.EnrollmentTimeGrouping.Choose;
using Muster.Modules.EnrollmentTimeGrouping.Copy;
using Muster.Modules.EnrollmentTimeGrouping.Create;
using Muster.Modules.EnrollmentTimeGrouping.Delete;
using Muster.Modules.EnrollmentTimeGrouping.Deployments;
using Muster.Modules.EnrollmentTimeGrouping.Erase;
using Muster.Modules.EnrollmentTimeGrouping.Flow;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Modules.EnrollmentTimeGrouping.List;
using Muster.Modules.EnrollmentTimeGrouping.Membership;
using Muster.Modules.EnrollmentTimeGrouping.Place;
using Muster.Modules.EnrollmentTimeGrouping.Reorder;
using Muster.Modules.EnrollmentTimeGrouping.Show;
using Muster.Modules.EnrollmentTimeGrouping.Target;
using Muster.Modules.People;
using Muster.Storage.Jobs;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.EnrollmentTimeGrouping;

/// <summary>Device preparation policies, and the group that a device joins at the moment it enrolls.</summary>
public static class EnrollmentTimeGroupingModule
{
    public static IServiceCollection AddEnrollmentTimeGrouping(this IServiceCollection services) =>
        services
            .AddSingleton<IModelPart, EtgModel>()
            .AddPolicies()
            .AddMembership()
            .AddFlow()
            .AddGraph()
            .AddSingleton<DeploymentList>()
            .AddSingleton<DeploymentDetail>()
            .AddJson(EtgJson.Default);

    public static void MapEnrollmentTimeGrouping(this IEndpointRouteBuilder api)
    {
        var policies = api.MapGroup("/device-preparation-policies").WithTags("Device preparation");
        policies.MapPolicyList();
        policies.MapChoose();
        policies.MapShowPolicy();
        policies.MapCreatePolicy();
        policies.MapChangePolicy();
        policies.MapDeletePolicy();
        policies.MapCopyPolicy();
        policies.MapReorderPolicies();
        policies.MapTarget();
        policies.MapEntityAudit(
            PolicyAudited.Kind,
            "DevicePreparationPolicy",
            Permissions.View,
            (caller, db, id, ct) =>
                db.PreparationPolicies(caller.User.ScopeOf(Permissions.View))
                    .AnyAsync(row => row.Id == new DevicePreparationPolicyId(id), ct)
        );
        api.MapDeployments();
        api.MapGroupingReport();
        api.MapGroup("/device-preparation/deployments").WithTags("Device preparation").MapRepair();
    }

    private static IServiceCollection AddPolicies(this IServiceCollection services) =>
        services
            .AddSingleton<PolicyInput>()
            .AddSingleton<PolicyView>()
            .AddSingleton<PolicyRoom>()
            .AddSingleton<CreatePolicyVerb>()
            .AddSingleton<ChangePolicyVerb>()
            .AddSingleton<CopyPolicyVerb>()
            .AddSingleton<DeletePolicyVerb>()
            .AddSingleton<ReorderPoliciesVerb>()
            .AddSingleton<TargetVerbs>()
            .AddSingleton<WatchedTargets>()
            .AddSingleton<IRecurringJob>(services => services.GetRequiredService<WatchedTargets>())
            .AddEventHandler<DeviceGroupsChanged, WatchedTargets>()
            .AddSingleton<IUserGroupDependents, PoliciesOfUserGroup>()
            .AddSingleton<IGroupDependents, PoliciesOfGroup>();

    private static IServiceCollection AddMembership(this IServiceCollection services) =>
        services
            .AddSingleton<PolicyChoice>()
            .AddSingleton<IPlacement, JoinGroup>()
            .AddSingleton<Joining>()
            .AddSingleton<RepairVerb>()
            .AddSingleton<IRecurringJob, RetryJob>()
            .AddSingleton<IRecurringJob, ReconcileJob>()
            .AddEventHandler<DevicesRegrouped, LeftGroup>()
            .AddEventHandler<DeviceRetired, LeftGroup>();

    private static IServiceCollection AddFlow(this IServiceCollection services) =>
        services
            .AddSingleton<Required>()
            .AddSingleton<Preparation>()
            .AddSingleton<IProvisioning>(services => services.GetRequiredService<Preparation>())
            .AddSingleton<IRecurringJob, TimeoutJob>()
            .AddSingleton(services => new DevicePreparations(
                services.GetRequiredService<Preparation>(),
                services.GetRequiredService<Required>(),
                services.GetRequiredService<EnrollmentRecords>(),
                services.GetRequiredService<TimeProvider>()
            ));
}
