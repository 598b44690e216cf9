using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Access;
using Muster.Http;
using Muster.Storage.Model;

namespace Muster.Modules.Access.Roles;

internal static class RolesEndpoint
{
    public static void MapRoles(this IEndpointRouteBuilder api) =>
        api.MapGet("/roles", Show)
            .RequireAuthorization(Permissions.View)
            .WithName("ListRoles")
            .WithTags("Operators")
            .WithSummary("Which role may do what");

    private static Ok<RoleTable> Show() =>
        TypedResults.Ok(
            new RoleTable(
                [.. Enum.GetValues<Role>().Select(EnumText.Of)],
                [
                    .. RoleMatrix.Rows.Select(row => new Contracts.Access.RolePermission(
                        row.Permission,
                        row.WholeFleet,
                        [.. row.Roles.Select(EnumText.Of)]
                    )),
                ]
            )
        );
}
