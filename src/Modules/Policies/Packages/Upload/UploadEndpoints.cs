using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Policies.Packages.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Packages.Upload;

internal static class UploadEndpoints
{
    private const string OffsetHeader = "Upload-Offset";

    public static void MapUploads(this IEndpointRouteBuilder packages)
    {
        var uploads = packages.MapGroup("/uploads").RequireAuthorization(Permissions.ManagePolicies);
        uploads
            .MapGet("", ListAsync)
            .WithName("ListPackageUploads")
            .WithSummary("Your own uploads that can be gone on with, newest first");
        uploads
            .MapPost("", BeginAsync)
            .WithName("BeginPackageUpload")
            .WithSummary("Begin to upload a package; it is complete at once when its bytes are here already")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status507InsufficientStorage);
        uploads
            .MapGet("/{id:guid}", ShowAsync)
            .WithName("GetPackageUpload")
            .WithSummary("How much of an upload is here, in the body and in Upload-Offset")
            .ProducesProblem(StatusCodes.Status404NotFound);
        uploads.MapMethods("/{id:guid}", ["HEAD"], ShowAsync).WithName("HeadPackageUpload").ExcludeFromDescription();
        uploads
            .MapPatch("/{id:guid}", AppendAsync)
            .WithName("AppendToPackageUpload")
            .WithSummary(
                "The next bytes, from Upload-Offset on; what came before a connection broke need not be sent again"
            )
            .WithMetadata(new BodyLimit(uploads))
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status507InsufficientStorage);
        uploads
            .MapPost("/{id:guid}/complete", CompleteAsync)
            .WithName("CompletePackageUpload")
            .WithSummary("Compare size and SHA-256 and make a package of it; asked again, it answers the same")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        uploads
            .MapDelete("/{id:guid}", GiveUpAsync)
            .WithName("GiveUpPackageUpload")
            .WithSummary("Give an upload up; nothing of it is kept, and a package that it became stays")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<IReadOnlyList<PackageUpload>>> ListAsync(
        ClaimsPrincipal user,
        Database database,
        CancellationToken ct
    )
    {
        var actor = Actor.Of(user);
        var rows = await database.ReadAsync(
            (db, token) =>
                db.UploadsOf(actor)
                    .Where(row => row.PackageSha256 == null)
                    .OrderByDescending(row => row.StartedAt)
                    .ToListAsync(token),
            ct
        );
        return TypedResults.Ok<IReadOnlyList<PackageUpload>>([.. rows.Select(row => PackageView.Of(row, null))]);
    }

    private static async Task<Results<Created<PackageUpload>, ProblemHttpResult>> BeginAsync(
        BeginPackageUpload body,
        ClaimsPrincipal user,
        BeginUploadVerb verb,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var wanted = UploadInput.Read(body, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var outcome = await verb.RunAsync(wanted, Actor.Of(user), ct);
        return outcome is { Refusal: null, Upload: { } made }
            ? TypedResults.Created($"/api/packages/uploads/{made.Id}", made)
            : PackageProblems.Of(outcome);
    }

    private static async Task<Results<Ok<PackageUpload>, ProblemHttpResult>> ShowAsync(
        Guid id,
        HttpContext context,
        Database database,
        PackageStore store,
        CancellationToken ct
    )
    {
        var actor = Actor.Of(context.User);
        var uploadId = new PackageUploadId(id);
        var found = await database.ReadAsync(
            async (db, token) =>
                await db.UploadOfAsync(uploadId, actor, token) is { } row
                    ? (
                        Row: row,
                        Package: await db.Set<StoredPackage>()
                            .SingleOrDefaultAsync(one => one.Sha256 == row.PackageSha256, token)
                    )
                    : default,
            ct
        );
        if (found.Row is not { } upload)
        {
            return PackageProblems.Of(new UploadOutcome(UploadRefusal.NotFound, null));
        }

        if (upload is { PackageSha256: null, VerifiedSha256: null })
        {
            upload.Received = Math.Min(upload.Received, store.PartLength(uploadId));
        }

        return Say(context, PackageView.Of(upload, found.Package));
    }

    private static async Task<Results<Ok<PackageUpload>, ProblemHttpResult>> AppendAsync(
        Guid id,
        [FromHeader(Name = OffsetHeader)] string? uploadOffset,
        HttpContext context,
        AppendVerb verb,
        CancellationToken ct
    )
    {
        if (!long.TryParse(uploadOffset, NumberStyles.None, CultureInfo.InvariantCulture, out var offset) || offset < 0)
        {
            return PackageProblems.OffsetMissing();
        }

        var outcome = await verb.RunAsync(
            new PackageUploadId(id),
            Actor.Of(context.User),
            offset,
            context.Request.ContentLength,
            context.Request.Body,
            ct
        );
        return outcome is { Refusal: null, Upload: { } upload } ? Say(context, upload) : PackageProblems.Of(outcome);
    }

    private static async Task<Results<Ok<PackageUpload>, ProblemHttpResult>> CompleteAsync(
        Guid id,
        ClaimsPrincipal user,
        CompleteUploadVerb verb,
        CancellationToken ct
    )
    {
        var outcome = await verb.RunAsync(new PackageUploadId(id), Actor.Of(user), ct);
        return outcome is { Refusal: null, Upload: { } upload } ? TypedResults.Ok(upload) : PackageProblems.Of(outcome);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> GiveUpAsync(
        Guid id,
        ClaimsPrincipal user,
        Database database,
        PackageStore store,
        CancellationToken ct
    )
    {
        var actor = Actor.Of(user);
        var uploadId = new PackageUploadId(id);
        var deleted = await database.WriteAsync(
            (db, token) => db.UploadsOf(actor).Where(row => row.Id == uploadId).ExecuteDeleteAsync(token),
            ct
        );
        if (deleted == 0)
        {
            return PackageProblems.Of(new UploadOutcome(UploadRefusal.NotFound, null));
        }

        store.DeletePart(uploadId);
        return TypedResults.NoContent();
    }

    private static Ok<PackageUpload> Say(HttpContext context, PackageUpload upload)
    {
        context.Response.Headers[OffsetHeader] = upload.Offset.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Ok(upload);
    }

    /// <summary>A part may be as large as a package; it is never held in memory.</summary>
    private sealed class BodyLimit(IEndpointRouteBuilder routes) : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize { get; } =
            routes.ServiceProvider.GetRequiredService<IOptions<PackageOptions>>().Value.MaxBytes;
    }
}
