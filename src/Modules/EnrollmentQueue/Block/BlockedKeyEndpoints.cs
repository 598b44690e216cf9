using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentQueue.Block;

internal static class BlockedKeyEndpoints
{
    public static void MapBlockedKeys(this IEndpointRouteBuilder api)
    {
        var blocked = api.MapGroup("/blocked-keys").WithTags("Enrollment Queue");
        blocked
            .MapGet("", ListAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("ListBlockedKeys")
            .WithSummary("Keys that may not come back, newest first")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        blocked
            .MapPost("/{id:guid}/unblock", UnblockAsync)
            .RequireAuthorization(Permissions.Decide)
            .WithName("UnblockKey")
            .WithSummary("Lift a block: the key may ask again")
            .ProducesProblem(StatusCodes.Status404NotFound);
        blocked.MapEntityAudit(
            "blocked_key",
            "BlockedKey",
            Permissions.View,
            (caller, db, id, ct) =>
                InScope(db, caller.User.ScopeOf(Permissions.View)).AnyAsync(row => row.Id == new BlockedKeyId(id), ct)
        );
    }

    private static async Task<Results<Ok<Page<Contracts.EnrollmentQueue.BlockedKey>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageRequest request,
        ClaimsPrincipal user,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, "-blockedAt");
        return errors.Any
            ? errors.ToProblem()
            : TypedResults.Ok(await database.ReadAsync((db, token) => ReadAsync(db, page, user, token), ct));
    }

    private static async Task<Page<Contracts.EnrollmentQueue.BlockedKey>> ReadAsync(
        MusterDbContext db,
        CheckedPage page,
        ClaimsPrincipal user,
        CancellationToken ct
    )
    {
        var keys = InScope(db, user.ScopeOf(Permissions.View));
        if (page.After is { Instant: var at } after)
        {
            var id = new BlockedKeyId(after.Id);
            keys = keys.Where(row => row.BlockedAt < at || (row.BlockedAt == at && row.Id < id));
        }

        var rows = await keys.OrderByDescending(row => row.BlockedAt)
            .ThenByDescending(row => row.Id)
            .Take(page.Limit + 1)
            .ToListAsync(ct);
        var ids = rows.Select(row => row.Id).ToList();
        var decidable = await InScope(db, user.ScopeOf(Permissions.Decide))
            .Where(row => ids.Contains(row.Id))
            .Select(row => row.Id)
            .ToListAsync(ct);
        return rows.ToPage(
            page,
            row => new Contracts.EnrollmentQueue.BlockedKey
            {
                Id = row.Id.Value,
                DisplayName = row.DisplayName,
                Fingerprint = row.CertificateFingerprint.Value,
                Key = row.KeyFingerprint.Value,
                RequestId = row.RequestId.Value,
                Reason = row.Reason,
                BlockedBy = row.BlockedBy,
                BlockedAt = row.BlockedAt,
                Decidable = decidable.Contains(row.Id),
            },
            row => PageCursor.Of(page.Sort, row.BlockedAt, row.Id.Value)
        );
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> UnblockAsync(
        Guid id,
        ClaimsPrincipal user,
        Database database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (by, key) = (Decider.Of(user), new BlockedKeyId(id));
        var found = await database.WriteAsync(
            async (db, token) =>
            {
                var blocked = await InScope(db, by.Scope)
                    .AsTracking()
                    .SingleOrDefaultAsync(row => row.Id == key, token);
                if (blocked is not null)
                {
                    Blocking.Lift(db, blocked, by.Actor, clock);
                }

                return blocked is not null;
            },
            ct
        );
        return found ? TypedResults.NoContent() : Problems.NotFound("blocked key");
    }

    /// <summary>A block is where the request is that it came from.</summary>
    private static IQueryable<BlockedKey> InScope(MusterDbContext db, Scope scope)
    {
        if (scope.Everything)
        {
            return db.Set<BlockedKey>();
        }

        var requests = db.Requests(scope).Select(request => request.Id);
        return db.Set<BlockedKey>().Where(row => requests.Contains(row.RequestId));
    }
}
