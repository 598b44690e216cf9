using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.People;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Audit;

namespace Muster.Modules.People.Groups;

internal static class UserGroupEndpoints
{
    private const int MaxDescription = 500;

    public static void MapUserGroups(this IEndpointRouteBuilder api)
    {
        var groups = api.MapGroup("/user-groups").WithTags("User groups");
        groups.MapUserGroupList();
        groups
            .MapPost("", CreateAsync)
            .RequireAuthorization(Permissions.ManagePeople)
            .WithName("CreateUserGroup")
            .WithSummary("Make a user group")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);
        groups
            .MapPut("/{id:guid}", DescribeAsync)
            .RequireAuthorization(Permissions.ManagePeople)
            .WithName("ChangeUserGroup")
            .WithSummary("Change a group's name and description")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        groups
            .MapDelete("/{id:guid}", DeleteAsync)
            .RequireAuthorization(Permissions.ManagePeople)
            .WithName("DeleteUserGroup")
            .WithSummary("Delete a group; the people in it stay")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        groups.MapMemberList();
        groups.MapMemberChanges();
    }

    private static async Task<Results<Created<UserGroup>, ProblemHttpResult>> CreateAsync(
        UserGroupDraft body,
        ClaimsPrincipal user,
        UserGroupVerbs verbs,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var (name, description) = Check(body, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var outcome = await verbs.CreateAsync(name, description, Actor.Of(user), ct);
        return outcome is { Refusal: null, Group: { } made }
            ? TypedResults.Created($"/api/user-groups/{made.Id}", made)
            : ProblemOf(outcome);
    }

    private static async Task<Results<Ok<UserGroup>, ProblemHttpResult>> DescribeAsync(
        Guid id,
        UserGroupDraft body,
        HttpContext context,
        UserGroupVerbs verbs,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var errors = new FieldErrors();
        var (name, description) = Check(body, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var outcome = await verbs.DescribeAsync(
            new UserGroupId(id),
            version,
            name,
            description,
            Actor.Of(context.User),
            ct
        );
        return outcome is { Refusal: null, Group: { } changed } ? TypedResults.Ok(changed) : ProblemOf(outcome);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        Guid id,
        HttpContext context,
        UserGroupVerbs verbs,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var outcome = await verbs.DeleteAsync(new UserGroupId(id), version, Actor.Of(context.User), ct);
        return outcome.Refusal is null ? TypedResults.NoContent() : ProblemOf(outcome);
    }

    private static (string Name, string? Description) Check(UserGroupDraft body, FieldErrors errors)
    {
        var name = body.Name.Length <= ClaimedText.MaxCharacters ? ClaimedText.Clean(body.Name) : null;
        if (name is null)
        {
            errors.Add("name", $"1 to {ClaimedText.MaxCharacters} visible characters.");
        }

        if (body.Description?.Length > MaxDescription)
        {
            errors.Add("description", $"At most {MaxDescription} characters.");
        }

        return (name ?? "", ClaimedText.Clean(body.Description, MaxDescription));
    }

    private static ProblemHttpResult ProblemOf(UserGroupOutcome outcome) =>
        outcome.Refusal!.Value switch // called with refusals only
        {
            UserGroupRefusal.NotFound => Problems.NotFound("user group"),
            UserGroupRefusal.NameTaken => Problems.Conflict(
                "user_group_name_taken",
                "The name is taken",
                "Another user group has this name. Choose another one."
            ),
            UserGroupRefusal.VersionChanged => IfMatch.Moved(outcome.Group!), // it was read
            UserGroupRefusal.InUse => Problems.Conflict(
                "user_group_in_use",
                "The group is still needed",
                $"These still name the group: {outcome.Holders}. Change them, then delete it.",
                outcome.Group
            ),
        };
}
