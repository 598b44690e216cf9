using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Devices;
using Muster.Http;
using Muster.Modules.Audit;

namespace Muster.Modules.Devices.Import;

internal static class ImportEndpoint
{
    public static void MapGroupImport(this IEndpointRouteBuilder api) =>
        api.MapPost("/device-groups/import", RunAsync)
            .RequireAuthorization(Permissions.ManageGroups)
            .WithTags("Device groups")
            .WithName("ImportDeviceGroups")
            .WithSummary(
                "Put devices into groups as a file says: groupname, members (with semicolons between them), description"
            )
            .Accepts<string>("text/csv")
            .WithMetadata(new RequestSizeLimitAttribute(GroupFile.MaxBytes))
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge);

    /// <param name="dryRun">Only say what would happen.</param>
    /// <param name="create">Make groups that are not there.</param>
    /// <param name="replace">Take out of the groups who is not named.</param>
    private static async Task<Results<Ok<DeviceGroupImport>, ProblemHttpResult>> RunAsync(
        HttpRequest request,
        ClaimsPrincipal user,
        GroupImport import,
        CancellationToken ct,
        bool dryRun = false,
        bool create = false,
        bool replace = false
    )
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, ct);
        var file = bytes.ToArray();
        var errors = new FieldErrors();
        if (GroupFile.Read(file, errors) is not { } rows)
        {
            return errors.ToProblem();
        }

        var wish = new ImportWish(dryRun, create, replace, Convert.ToHexStringLower(SHA256.HashData(file)));
        return TypedResults.Ok(await import.RunAsync(rows, wish, Actor.Of(user), ct));
    }
}
