using Muster.Http;

namespace Muster.Modules.Access.Roles;

/// <summary>The one place that says which role may do what.</summary>
internal static class RoleMatrix
{
    private static readonly Role[] Everybody = Enum.GetValues<Role>();

    /// <summary>Every permission that a role can give, in the order in which people read them.</summary>
    public static IReadOnlyList<RolePermission> Rows { get; } =
    [
        new(Permissions.View, WholeFleet: false, Everybody),
        new(Permissions.Decide, WholeFleet: false, [Role.Approver, Role.Admin]),
        new(Permissions.ReadAudit, WholeFleet: true, Everybody),
        new(Permissions.ManagePeople, WholeFleet: true, [Role.Approver, Role.PolicyAdmin, Role.Admin]),
        new(Permissions.ManageGroups, WholeFleet: true, [Role.PolicyAdmin, Role.Admin]),
        new(Permissions.ManagePolicies, WholeFleet: true, [Role.PolicyAdmin, Role.Admin]),
        new(Permissions.AssignEnrollmentTimeGroup, WholeFleet: false, [Role.PolicyAdmin, Role.Admin]),
        new(Permissions.ManagePreApprovals, WholeFleet: true, [Role.Approver, Role.PolicyAdmin, Role.Admin]),
        new(Permissions.ManageViews, WholeFleet: true, [Role.Approver, Role.Deployer, Role.PolicyAdmin, Role.Admin]),
        new(Permissions.Administer, WholeFleet: true, [Role.Admin]),
    ];

    public static RolePermission Of(string permission) => Rows.Single(row => row.Permission == permission); // a policy without a row would let nobody in
}

/// <param name="WholeFleet">What it lets do has no scope: a grant for some device groups does not give it.</param>
internal sealed record RolePermission(string Permission, bool WholeFleet, IReadOnlyList<Role> Roles);
