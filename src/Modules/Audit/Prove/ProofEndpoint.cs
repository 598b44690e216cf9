using System.Buffers.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Audit;
using Muster.Http;
using Muster.Modules.Audit.Internal;
using Muster.Modules.Keys;
using Muster.Protocols.AuditLog.Lines;
using Muster.Protocols.AuditLog.Tree;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Audit.Prove;

internal static class ProofEndpoint
{
    public static void MapAuditProof(this IEndpointRouteBuilder audit) =>
        audit
            .MapGet("/{id:guid}/proof", ProveAsync)
            .RequireAuthorization(Permissions.ReadAudit)
            .WithName("ProveAuditEntry")
            .WithSummary("That a row is in the signed log, for checking without this server")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<AuditProof>, ProblemHttpResult>> ProveAsync(
        Guid id,
        Database database,
        CancellationToken ct
    )
    {
        var row = await database.ReadAsync(
            (db, token) => db.Set<AuditRow>().SingleOrDefaultAsync(found => found.Id == id, token),
            ct
        );
        if (row is null)
        {
            return Problems.NotFound("audit entry");
        }

        return await database.ReadAsync((db, token) => FindAsync(db, row, token), ct) is { } proof
            ? TypedResults.Ok(proof)
            : Problems.Conflict(
                "not_sealed_yet",
                "Not sealed yet",
                "The row is there, but in no signed head so far. That takes about a second; ask again."
            );
    }

    private static async Task<AuditProof?> FindAsync(MusterDbContext db, AuditRow row, CancellationToken ct)
    {
        if (
            await db.Set<LeafRow>().SingleOrDefaultAsync(leaf => leaf.EventId == row.Id, ct) is not { } leaf
            || await LogHeads.NewestAsync(db, ct) is not { } head
        )
        {
            return null;
        }

        var range = head.ToRange();
        var nodes = await TileNodes.ReadAsync(db, leaf.Seq, InclusionProof.LevelOf(leaf.Seq, head.Size), ct);
        return new AuditProof
        {
            Seq = leaf.Seq,
            Leaf = LeafOf(row),
            LeafHash = Base64Url.EncodeToString(leaf.LeafHash),
            Path =
            [
                .. InclusionProof.PathOf(leaf.Seq, range, nodes.Node).Select(hash => Base64Url.EncodeToString(hash)),
            ],
            Head = HeadView.Of(head),
            PublicKey = Base64Url.EncodeToString(
                (await AuditKeyChain.ReadAsync(db, ct)).Single(key => key.KeyId == head.KeyId).Spki.Span
            ),
        };
    }

    private static AuditProofLeaf LeafOf(AuditRow row)
    {
        var leaf = row.ToLeaf();
        return new AuditProofLeaf
        {
            Id = leaf.Id,
            At = LineInstant.Write(leaf.AtMicroseconds),
            ActorKind = leaf.ActorKind,
            ActorId = leaf.ActorId,
            Action = leaf.Action,
            EntityKind = leaf.EntityKind,
            EntityId = leaf.EntityId,
            Details = leaf.Details,
        };
    }
}
