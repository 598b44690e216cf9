using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.People.Internal;
using Muster.Storage.Lists;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.People.Groups;

internal static class UserGroupList
{
    public const int MaxQuery = 256;

    public static void MapUserGroupList(this IEndpointRouteBuilder groups)
    {
        groups
            .MapGet("", ListAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("ListUserGroups")
            .WithSummary("User groups, by name")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        groups
            .MapGet("/{id:guid}", ShowAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("GetUserGroup")
            .WithSummary("One user group")
            .ProducesProblem(StatusCodes.Status404NotFound);
        // It names persons, whom a scope would have to tell apart one by one.
        groups.MapEntityAudit(
            UserGroupAudited.Kind,
            "UserGroup",
            Permissions.View,
            async (caller, db, id, ct) =>
                caller.User.ScopeOf(Permissions.View) is { Everything: true }
                && await db.Set<UserGroup>().AnyAsync(group => group.Id == new UserGroupId(id), ct)
        );
    }

    private static async Task<Results<Ok<Page<Contracts.People.UserGroup>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageRequest request,
        [Description("The beginning of a name.")] string? q,
        ClaimsPrincipal user,
        IPeopleInScope inScope,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, "name", "-name");
        if (q?.Length > MaxQuery)
        {
            errors.Add("q", $"At most {MaxQuery} characters.");
        }

        return errors.Any
            ? errors.ToProblem()
            : TypedResults.Ok(
                await database.ReadAsync(
                    (db, token) => ReadAsync(db, page, q, inScope.MembersSeenBy(db, user), token),
                    ct
                )
            );
    }

    private static async Task<Results<Ok<Contracts.People.UserGroup>, ProblemHttpResult>> ShowAsync(
        Guid id,
        ClaimsPrincipal user,
        IPeopleInScope inScope,
        Database database,
        CancellationToken ct
    )
    {
        var groupId = new UserGroupId(id);
        var found = await database.ReadAsync(
            async (db, token) =>
                await UserGroupView.OfAsync(
                    await db.Set<UserGroup>().Where(group => group.Id == groupId).ToListAsync(token),
                    inScope.MembersSeenBy(db, user),
                    token
                ),
            ct
        );
        return found is [var group] ? TypedResults.Ok(group) : Problems.NotFound("user group");
    }

    private static async Task<Page<Contracts.People.UserGroup>> ReadAsync(
        MusterDbContext db,
        CheckedPage page,
        string? q,
        IQueryable<UserGroupMember> seen,
        CancellationToken ct
    )
    {
        IQueryable<UserGroup> groups = db.Set<UserGroup>();
        if (!string.IsNullOrWhiteSpace(q))
        {
            groups = groups.StartsWithKey(group => group.NameKey, SearchKey.Of(q));
        }

        groups = page.After is { } after
            ? groups.Beyond(
                group => group.NameKey,
                group => group.Id,
                after.Key,
                new UserGroupId(after.Id),
                page.Descending
            )
            : groups;
        groups = page.Descending
            ? groups.OrderByDescending(group => group.NameKey).ThenByDescending(group => group.Id)
            : groups.OrderBy(group => group.NameKey).ThenBy(group => group.Id);
        var rows = await groups.Take(page.Limit + 1).ToListAsync(ct);
        var shown = rows.ToPage(page, group => group, group => PageCursor.Of(page.Sort, group.NameKey, group.Id.Value));
        return new Page<Contracts.People.UserGroup>
        {
            Items = await UserGroupView.OfAsync(shown.Items, seen, ct),
            NextCursor = shown.NextCursor,
        };
    }
}
