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
using Muster.Modules.People.Internal;
using Muster.Modules.People.List;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.People.Groups;

internal static class MemberList
{
    public static void MapMemberList(this IEndpointRouteBuilder groups) =>
        groups
            .MapGet("/{id:guid}/members", ListAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("ListUserGroupMembers")
            .WithSummary("Who is in a group, by name; those whom the caller may see")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Page<Contracts.People.UserGroupMember>>, ProblemHttpResult>> ListAsync(
        Guid id,
        [AsParameters] PageRequest request,
        [Description("The beginning of a name, a Peer ID, or a fingerprint in any form.")] string? q,
        ClaimsPrincipal user,
        IPeopleInScope inScope,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, "displayName", "-displayName");
        if (q?.Length > UserGroupList.MaxQuery)
        {
            errors.Add("q", $"At most {UserGroupList.MaxQuery} characters.");
        }

        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var group = new UserGroupId(id);
        var found = await database.ReadAsync(
            async (db, token) =>
                await db.Set<UserGroup>().AnyAsync(row => row.Id == group, token)
                    ? await ReadAsync(db, group, inScope.SeenBy(db, user), page, q, token)
                    : null,
            ct
        );
        return found is null ? Problems.NotFound("user group") : TypedResults.Ok(found);
    }

    private static async Task<Page<Contracts.People.UserGroupMember>> ReadAsync(
        MusterDbContext db,
        UserGroupId group,
        IQueryable<Person> seen,
        CheckedPage page,
        string? q,
        CancellationToken ct
    )
    {
        var people = string.IsNullOrWhiteSpace(q) ? seen : PeopleList.Matching(db, seen, q);
        var rows = await PeopleList
            .ByName(people, page)
            .Join(
                db.Set<UserGroupMember>().Where(member => member.GroupId == group),
                person => person.Id,
                member => member.PersonId,
                (person, member) => new { Person = person, Member = member }
            )
            .Take(page.Limit + 1)
            .ToListAsync(ct);
        return rows.ToPage(
            page,
            row => Of(row.Person, row.Member),
            row => PageCursor.Of(page.Sort, row.Person.DisplayNameKey, row.Person.Id.Value)
        );
    }

    private static Contracts.People.UserGroupMember Of(Person person, UserGroupMember member) =>
        new()
        {
            Id = person.Id.Value,
            PeerId = person.PeerId.Value,
            DisplayName = person.DisplayName,
            Email = person.Email,
            Status = EnumText.Of(person.Status),
            Since = member.Since,
            By = member.By,
        };
}
