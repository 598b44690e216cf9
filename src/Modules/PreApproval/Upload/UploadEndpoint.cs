using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Muster.Contracts.PreApproval;
using Muster.Http;
using Muster.Kernel.Text;
using Muster.Modules.Audit;
using Muster.Modules.Directories;
using Muster.Modules.PreApproval.Internal;
using Muster.Spreadsheets;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Upload;

internal static class UploadEndpoint
{
    /// <summary>What a form adds to its file.</summary>
    private const int FormBytes = 64 * 1024;

    public static void MapUpload(this IEndpointRouteBuilder imports) =>
        imports
            .MapPost("/import", UploadAsync)
            .RequireAuthorization(Permissions.ManagePreApprovals)
            .WithName("UploadPreApprovals")
            .WithSummary("Upload a list of expected devices, CSV or Excel; nothing of it counts until it is committed")
            .WithDescription(
                "With a header Idempotency-Key (1 to 200 printable ASCII characters), the same caller sending the same file again within 24 hours gets the same import again; with another file, 422 idempotency_key_reused."
            )
            .WithMetadata(new BodyLimit(imports))
            .Accepts<UploadForm>("multipart/form-data")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<Results<Created<PreApprovalImport>, ProblemHttpResult>> UploadAsync(
        HttpContext context,
        UploadVerb verb,
        FileTurns turns,
        Database database,
        IOptions<PreApprovalOptions> options,
        CancellationToken ct
    )
    {
        var (errors, limits, by) = (new FieldErrors(), options.Value.Limits(), Actor.Of(context.User));
        if (!UploadKey.TryRead(context.Request, by, out var key))
        {
            errors.Add(UploadKey.Header, UploadKey.Fault);
            return errors.ToProblem();
        }

        using var place = turns.TryTake();
        if (place is null)
        {
            return ImportProblems.Busy();
        }

        if (await verb.FindAsync(key, ct) is null && await verb.IsFullAsync(ct))
        {
            return ImportProblems.TooManyOpen(options.Value.MaxOpen);
        }

        await using var file = await UploadedFile.ReceiveAsync(
            context.Request.ContentType,
            context.Request.Body,
            limits.Bytes,
            ct
        );
        if (file is null or { Name: null, IsTooLarge: false })
        {
            errors.Add("file", "Send a form (multipart/form-data) with the parts domain and file.");
            return errors.ToProblem();
        }

        DirectoryRow? directory = null;
        if (file.Domain is { Length: > 0 } domain && domain != Domains.Local)
        {
            directory = await database.ReadAsync((db, token) => Domains.FindAsync(db, domain, token), ct);
            if (directory is null)
            {
                errors.Add(
                    "domain",
                    $"There is no domain {ClaimedText.Clean(domain)}; {Domains.Local} is always there."
                );
            }
        }

        if (file.IsTooLarge)
        {
            errors.Add("file", $"CSV_TOO_LARGE: The file is larger than {limits.Bytes / (1024 * 1024)} MB.");
        }

        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var asked = directory?.Id.ToString() ?? Domains.Local;
        using var turn = await turns.ReadAsync(ct);
        if (await verb.FindAsync(key, ct) is { } before)
        {
            return Of(before, file, asked);
        }

        switch (Sheet.Open(file.Content, limits, choice: null, ct))
        {
            case SheetOpening.Opened when await verb.IsFullAsync(ct):
                return ImportProblems.TooManyOpen(options.Value.MaxOpen); // those before it in the queue
            case SheetOpening.Opened { Sheet: var sheet }:
                return Of(await verb.RunAsync(file, directory, sheet, by, key, ct), file, asked);
            case SheetOpening.Refused { Refusal: var refusal }:
                errors.Add("file", $"{refusal.Code}: {refusal.Text}");
                return errors.ToProblem();
            case var other:
                throw new InvalidOperationException(other.GetType().Name);
        }
    }

    /// <param name="import">Which the key may have made before.</param>
    private static Results<Created<PreApprovalImport>, ProblemHttpResult> Of(
        PreApprovalImport import,
        UploadedFile file,
        string domain
    ) =>
        import.FileHash == file.Hash && import.Domain == domain
            ? TypedResults.Created($"/api/pre-approvals/imports/{import.Id}", import)
            : ImportProblems.OtherUpload(import.Id);

    private sealed class BodyLimit(IEndpointRouteBuilder routes) : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize { get; } =
            routes.ServiceProvider.GetRequiredService<IOptions<PreApprovalOptions>>().Value.MaxFileBytes + FormBytes;
    }
}

/// <summary>For the description of the API: the form is read as it comes.</summary>
internal sealed record UploadForm
{
    /// <summary><c>local</c>, or the name or id of a directory; <c>local</c> when left out.</summary>
    public string? Domain { get; init; }

    public required IFormFile File { get; init; }
}
