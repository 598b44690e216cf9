namespace Muster.Modules.Access.Roles;

/// <summary>What a grant lets its holder do; <see cref="RoleMatrix"/> says what that is.</summary>
public enum Role
{
    Viewer,
    Approver,
    Deployer,
    PolicyAdmin,
    Admin,
}
