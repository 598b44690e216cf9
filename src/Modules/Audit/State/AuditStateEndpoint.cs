using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Audit;
using Muster.Http;
using Muster.Modules.Audit.Internal;
using Muster.Modules.Audit.Seal;
using Muster.Modules.Keys;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Audit.State;

internal static class AuditStateEndpoint
{
    public static void MapAuditState(this IEndpointRouteBuilder audit) =>
        audit
            .MapGet("/state", ShowAsync)
            .RequireAuthorization(Permissions.ReadAudit)
            .WithName("GetAuditState")
            .WithSummary("How far the audit trail is sealed");

    private static async Task<Ok<AuditState>> ShowAsync(
        Database database,
        KeyRing keys,
        SealState sealing,
        CancellationToken ct
    )
    {
        // Counted first: what is sealed in between is in the head, and nothing seems lost.
        var waiting = await database.ReadAsync((db, token) => db.Set<UnsealedRow>().LongCountAsync(token), ct);
        var head = await database.ReadAsync(LogHeads.NewestAsync, ct);
        return TypedResults.Ok(
            new AuditState
            {
                SealedTo = head?.Size ?? 0,
                Waiting = waiting,
                Head = head is null ? null : HeadView.Of(head),
                KeyId = keys.AuditSigningKey.KeyId,
                Stopped = sealing.Stopped is { } reason ? EnumText.Of(reason) : null,
            }
        );
    }
}
