using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Directories;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Directories.Internal;
using Muster.Storage.Writing;
using Directory = Muster.Modules.Directories.Internal.Directory;

namespace Muster.Modules.Directories.Manage;

internal static class DirectoryEndpoints
{
    public static void MapManage(this IEndpointRouteBuilder directories)
    {
        directories
            .MapGet("", ListAsync)
            .WithName("ListDirectories")
            .WithSummary("Every directory, by name; never a password");
        directories
            .MapGet("/{id:guid}", ShowAsync)
            .WithName("GetDirectory")
            .WithSummary("One directory, without its password")
            .ProducesProblem(StatusCodes.Status404NotFound);
        directories.MapEntityAudit(
            DirectoryFacts.Kind,
            "Directory",
            Permissions.Administer,
            (_, db, id, ct) => db.Set<Directory>().AnyAsync(row => row.Id == new DirectoryId(id), ct)
        );
        directories
            .MapPost("", AddAsync)
            .WithName("AddDirectory")
            .WithSummary("Add a directory that people are looked up in")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);
        directories
            .MapPut("/{id:guid}", ChangeAsync)
            .WithName("ChangeDirectory")
            .WithSummary("Change a directory; the password stays when none is given and it goes to the same servers")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        directories
            .MapDelete("/{id:guid}", RemoveAsync)
            .WithName("RemoveDirectory")
            .WithSummary("Remove a directory that no unfinished import uses; people stay")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
    }

    private static async Task<Ok<IReadOnlyList<DirectoryDomain>>> ListAsync(Database database, CancellationToken ct)
    {
        var rows = await database.ReadAsync(
            (db, token) => db.Set<Directory>().OrderBy(row => row.NameKey).ToListAsync(token),
            ct
        );
        return TypedResults.Ok<IReadOnlyList<DirectoryDomain>>([.. rows.Select(CheckedDirectory.View)]);
    }

    private static async Task<Results<Ok<DirectoryDomain>, ProblemHttpResult>> ShowAsync(
        Guid id,
        Database database,
        CancellationToken ct
    )
    {
        var directoryId = new DirectoryId(id);
        return
            await database.ReadAsync(
                (db, token) => db.Set<Directory>().SingleOrDefaultAsync(row => row.Id == directoryId, token),
                ct
            )
                is { } row
            ? TypedResults.Ok(CheckedDirectory.View(row))
            : Problems.NotFound("directory");
    }

    private static async Task<Results<Created<DirectoryDomain>, ProblemHttpResult>> AddAsync(
        DirectoryDraft body,
        ClaimsPrincipal user,
        DirectoryVerbs verbs,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        if (DirectoryInput.Read(body, errors) is not { } draft)
        {
            return errors.ToProblem();
        }

        var outcome = await verbs.AddAsync(draft, Actor.Of(user), ct);
        return outcome is { Refusal: null, Directory: { } made }
            ? TypedResults.Created($"/api/directories/{made.Id}", made)
            : DirectoryProblems.Of(outcome);
    }

    private static async Task<Results<Ok<DirectoryDomain>, ProblemHttpResult>> ChangeAsync(
        Guid id,
        DirectoryDraft body,
        HttpContext context,
        DirectoryVerbs verbs,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var errors = new FieldErrors();
        if (DirectoryInput.Read(body, errors) is not { } draft)
        {
            return errors.ToProblem();
        }

        var outcome = await verbs.ChangeAsync(new DirectoryId(id), version, draft, Actor.Of(context.User), ct);
        return outcome is { Refusal: null, Directory: { } changed }
            ? TypedResults.Ok(changed)
            : DirectoryProblems.Of(outcome);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        Guid id,
        HttpContext context,
        DirectoryVerbs verbs,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var outcome = await verbs.RemoveAsync(new DirectoryId(id), version, Actor.Of(context.User), ct);
        return outcome.Refusal is null ? TypedResults.NoContent() : DirectoryProblems.Of(outcome);
    }
}
