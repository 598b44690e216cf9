using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Directories;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Directories.Manage;
using Muster.Modules.Keys;
using Muster.Storage.Writing;
using Directory = Muster.Modules.Directories.Internal.Directory;

namespace Muster.Modules.Directories.Validate;

/// <summary>Tries a directory before lists do.</summary>
internal static class ValidateEndpoints
{
    public static void MapValidate(this IEndpointRouteBuilder directories)
    {
        directories
            .MapPost("/validate", ValidateDraftAsync)
            .WithName("ValidateDirectoryDraft")
            .WithSummary("Whether a directory that is not saved would work, step by step")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        directories
            .MapPost("/{id:guid}/validate", ValidateAsync)
            .WithName("ValidateDirectory")
            .WithSummary("Whether a directory works as it is kept, step by step, and what to mend")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<DirectoryValidation>, ProblemHttpResult>> ValidateDraftAsync(
        DirectoryDraft body,
        DirectoryChecks checks,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        if (DirectoryInput.Read(body, errors) is not { } draft)
        {
            return errors.ToProblem();
        }

        return draft.BindPassword is { } password
            ? TypedResults.Ok(await checks.RunAsync(draft.TargetWith(password), ct))
            : DirectoryProblems.Of(new DirectoryOutcome(DirectoryRefusal.PasswordMissing));
    }

    private static async Task<Results<Ok<DirectoryValidation>, ProblemHttpResult>> ValidateAsync(
        Guid id,
        Database database,
        SecretBox box,
        DirectoryChecks checks,
        CancellationToken ct
    )
    {
        var directoryId = new DirectoryId(id);
        var row = await database.ReadAsync(
            (db, token) => db.Set<Directory>().SingleOrDefaultAsync(one => one.Id == directoryId, token),
            ct
        );
        return row is null ? DirectoryProblems.Of(new DirectoryOutcome(DirectoryRefusal.NotFound))
            : row.PasswordIn(box) is { } password ? TypedResults.Ok(await checks.RunAsync(row.TargetWith(password), ct))
            : DirectoryProblems.Of(new DirectoryOutcome(DirectoryRefusal.PasswordMissing));
    }
}
