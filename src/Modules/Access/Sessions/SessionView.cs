using Muster.Contracts.Access;
using Muster.Modules.Access.Roles;

namespace Muster.Modules.Access.Sessions;

internal static class SessionView
{
    public static Session Of(
        Internal.Operator row,
        IReadOnlyCollection<Grant> grants,
        DateTimeOffset? previousSignInAt
    ) =>
        new()
        {
            OperatorId = row.Id.Value,
            Username = row.Username,
            DisplayName = row.DisplayName,
            MustChangePassword = row.MustChangePassword,
            HasPassword = row.PasswordHash is not null,
            HasSecondFactor = row.HasSecondFactor,
            Permissions = [.. PermissionsOf(grants)],
            PreviousSignInAt = previousSignInAt,
        };

    private static IEnumerable<SessionPermission> PermissionsOf(IReadOnlyCollection<Grant> grants)
    {
        foreach (var row in RoleMatrix.Rows)
        {
            var scope = Scope.Of(grants, row);
            if (scope.Gives(row))
            {
                yield return new SessionPermission(
                    row.Permission,
                    scope.Everything,
                    [.. scope.Groups.Select(group => group.Value)]
                );
            }
        }
    }
}
