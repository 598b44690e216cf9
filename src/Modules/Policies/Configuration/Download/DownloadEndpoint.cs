using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Http;
using Muster.Modules.Policies.Configuration.Internal;
using Muster.Modules.Policies.Configuration.Versions;

namespace Muster.Modules.Policies.Configuration.Download;

internal static class DownloadEndpoint
{
    public static void MapDownload(this IEndpointRouteBuilder policies) =>
        policies
            .MapGet("/{id:guid}/versions/{number:int}/file", DownloadAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("DownloadConfigurationPolicy")
            .WithSummary("The file that devices get of a version; templates are filled on the device's behalf later")
            .Produces<byte[]>(StatusCodes.Status200OK, "application/octet-stream")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> DownloadAsync(
        Guid id,
        int number,
        HttpContext context,
        ReadVersions versions,
        CancellationToken ct
    )
    {
        var reading = await versions.OfAsync(id, number, ct);
        if (reading.Read is not { } read)
        {
            return reading.Problem;
        }

        context.Response.Headers.CacheControl = "no-store";
        var file = KindFormat.FileOf(read.Policy.Kind, read.Content.Bytes);
        return TypedResults.File(
            file.Bytes,
            file.ContentType,
            $"{FileName(read.Policy.Name)}-{number}.{file.Extension}"
        );
    }

    private static string FileName(string name) =>
        string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-')).Trim('.', '-')
            is { Length: > 0 } safe
            ? safe
            : "policy";
}
