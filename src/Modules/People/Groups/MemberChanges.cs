using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.People;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Storage.Model;

namespace Muster.Modules.People.Groups;

internal static class MemberChanges
{
    private const int MostPeople = 500;

    public static void MapMemberChanges(this IEndpointRouteBuilder groups)
    {
        groups
            .MapPost("/{id:guid}/members/add", AddAsync)
            .RequireAuthorization(Permissions.ManagePeople)
            .WithName("AddPeopleToUserGroup")
            .WithSummary("Put persons into a group; who is in it stays")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        groups
            .MapPost("/{id:guid}/members/remove", RemoveAsync)
            .RequireAuthorization(Permissions.ManagePeople)
            .WithName("RemovePeopleFromUserGroup")
            .WithSummary("Take persons out of a group")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Task<Results<Ok<UserGroupMembersChange>, ProblemHttpResult>> AddAsync(
        Guid id,
        ChangeUserGroupMembers body,
        ClaimsPrincipal user,
        MemberVerbs verbs,
        CancellationToken ct
    ) => ChangeAsync(body, people => verbs.AddAsync(new UserGroupId(id), people, Actor.Of(user), ct));

    private static Task<Results<Ok<UserGroupMembersChange>, ProblemHttpResult>> RemoveAsync(
        Guid id,
        ChangeUserGroupMembers body,
        ClaimsPrincipal user,
        MemberVerbs verbs,
        CancellationToken ct
    ) => ChangeAsync(body, people => verbs.RemoveAsync(new UserGroupId(id), people, Actor.Of(user), ct));

    private static async Task<Results<Ok<UserGroupMembersChange>, ProblemHttpResult>> ChangeAsync(
        ChangeUserGroupMembers body,
        Func<IReadOnlyList<PersonId>, Task<List<MemberOutcome>?>> change
    )
    {
        if (body.People.Count is 0 or > MostPeople)
        {
            var errors = new FieldErrors();
            errors.Add("people", $"1 to {MostPeople} persons.");
            return errors.ToProblem();
        }

        var people = body.People.Distinct().Select(id => new PersonId(id)).ToList();
        return await change(people) is { } outcomes
            ? TypedResults.Ok(
                new UserGroupMembersChange
                {
                    Changed = outcomes.Count(outcome => outcome is MemberOutcome.Added or MemberOutcome.Removed),
                    Items =
                    [
                        .. people.Zip(outcomes, (id, what) => new ChangedUserGroupMember(id.Value, EnumText.Of(what))),
                    ],
                }
            )
            : Problems.NotFound("user group");
    }
}
