using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Muster.Contracts;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Policies.Packages.Internal;
using Muster.Storage.Lists;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Packages.Show;

internal static class PackageEndpoints
{
    private const int LongestQuery = 256;

    public static void MapPackages(this IEndpointRouteBuilder packages)
    {
        packages
            .MapGet("", ListAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("ListPackages")
            .WithSummary("Packages that were uploaded, newest first")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        packages
            .MapGet("/{sha256}/details", ShowAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("GetPackage")
            .WithSummary("What a package is, by its bytes")
            .ProducesProblem(StatusCodes.Status404NotFound);
        packages
            .MapGet("/{sha256}", DownloadAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("DownloadPackage")
            .WithSummary("The bytes of a package; ranges are served")
            .Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status410Gone);
    }

    private static async Task<Results<Ok<Page<Package>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageRequest request,
        [Description("The beginning of a file name.")] string? q,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, "-uploadedAt");
        if (q?.Length > LongestQuery)
        {
            errors.Add("q", $"At most {LongestQuery} characters.");
        }

        return errors.Any
            ? errors.ToProblem()
            : TypedResults.Ok(await database.ReadAsync((db, token) => ReadAsync(db, page, q, token), ct));
    }

    private static async Task<Page<Package>> ReadAsync(
        MusterDbContext db,
        CheckedPage page,
        string? q,
        CancellationToken ct
    )
    {
        IQueryable<StoredPackage> rows = db.Set<StoredPackage>();
        if (!string.IsNullOrWhiteSpace(q))
        {
            rows = rows.StartsWithKey(row => row.FileNameKey, SearchKey.Of(q));
        }

        if (page.After is { Instant: var at } after)
        {
            var id = new PackageId(after.Id);
            rows = rows.Where(row => row.UploadedAt < at || (row.UploadedAt == at && row.Id < id));
        }

        var read = await rows.OrderByDescending(row => row.UploadedAt)
            .ThenByDescending(row => row.Id)
            .Take(page.Limit + 1)
            .ToListAsync(ct);
        return read.ToPage(page, PackageView.Of, row => PageCursor.Of(page.Sort, row.UploadedAt, row.Id.Value));
    }

    private static async Task<Results<Ok<Package>, ProblemHttpResult>> ShowAsync(
        string sha256,
        Database database,
        CancellationToken ct
    ) =>
        await FindAsync(database, sha256, ct) is { } row
            ? TypedResults.Ok(PackageView.Of(row))
            : PackageProblems.NotFound();

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> DownloadAsync(
        string sha256,
        Database database,
        PackageStore store,
        CancellationToken ct
    )
    {
        if (await FindAsync(database, sha256, ct) is not { } row)
        {
            return PackageProblems.NotFound();
        }

        return store.OpenRead(row.Sha256) is { } file
            ? TypedResults.Stream(
                file,
                "application/octet-stream",
                row.FileName,
                entityTag: new EntityTagHeaderValue($"\"{row.Sha256}\""),
                enableRangeProcessing: true
            )
            : PackageProblems.FileMissing();
    }

    private static Task<StoredPackage?> FindAsync(Database database, string sha256, CancellationToken ct)
    {
        var key = sha256.ToLowerInvariant();
        return database.ReadAsync(
            (db, token) => db.Set<StoredPackage>().SingleOrDefaultAsync(row => row.Sha256 == key, token),
            ct
        );
    }
}
