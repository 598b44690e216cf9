using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentTimeGrouping.Deployments;

/// <summary>Which deployments. Bound with <c>[AsParameters]</c>.</summary>
internal sealed record DeploymentFilter
{
    [FromQuery(Name = "policy")]
    public Guid? Policy { get; init; }

    [FromQuery(Name = "device")]
    public Guid? Device { get; init; }

    [FromQuery(Name = "status")]
    [Description("`in_progress`, `success` or `failed`.")]
    public string? Status { get; init; }

    [FromQuery(Name = "membership")]
    [Description("`added`, `confirmed`, `failed` or `removed`.")]
    public string? Membership { get; init; }

    /// <returns>Null when there are faults.</returns>
    public Func<MusterDbContext, IQueryable<Deployment>>? Check(Scope scope, FieldErrors errors)
    {
        DeploymentResult? result = null;
        MembershipState? membership = null;
        if (Status is not null && !EnumText.TryParse(Status, out result))
        {
            errors.Add("status", "in_progress, success or failed.");
        }

        if (Membership is not null && !EnumText.TryParse(Membership, out membership))
        {
            errors.Add("membership", "added, confirmed, failed or removed.");
        }

        return errors.Any ? null : db => Apply(db, scope, result, membership);
    }

    private IQueryable<Deployment> Apply(
        MusterDbContext db,
        Scope scope,
        DeploymentResult? result,
        MembershipState? membership
    )
    {
        var rows = db.Deployments(scope);
        rows = Policy is { } policy ? rows.Where(row => row.PolicyId == new DevicePreparationPolicyId(policy)) : rows;
        rows = Device is { } device ? rows.Where(row => row.DeviceId == new DeviceId(device)) : rows;
        rows = result is { } end ? rows.Where(row => row.Result == end) : rows;
        return membership is { } state ? rows.Where(row => row.Membership == state) : rows;
    }
}

internal static class DeploymentsInScope
{
    /// <summary>Of devices that the caller may see. One that has left is seen only by who sees all.</summary>
    public static IQueryable<Deployment> Deployments(this MusterDbContext db, Scope scope)
    {
        if (scope.Everything)
        {
            return db.Set<Deployment>();
        }

        var devices = db.DevicesIn(scope);
        return db.Set<Deployment>().Where(row => devices.Contains(row.DeviceId));
    }
}
