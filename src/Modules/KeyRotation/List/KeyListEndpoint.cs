using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Keys;
using Muster.Http;

namespace Muster.Modules.KeyRotation.List;

internal static class KeyListEndpoint
{
    public static void MapKeyList(this IEndpointRouteBuilder api) =>
        api.MapGet("/keys", ListAsync)
            .RequireAuthorization(Permissions.Administer)
            .WithName("ListKeys")
            .WithTags("Keys")
            .WithSummary("The server's keys: age, source, what is due, and whether a copy is known; never a key");

    private static async Task<Ok<KeyReport>> ListAsync(KeyList list, CancellationToken ct) =>
        TypedResults.Ok(await list.ReadAsync(ct));
}
