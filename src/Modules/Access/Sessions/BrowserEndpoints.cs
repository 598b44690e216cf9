using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Access;
using Muster.Http;
using Muster.Modules.Access.Internal;
using Muster.Modules.Audit;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.Sessions;

/// <summary>Where the operator who asks is signed in.</summary>
internal static class BrowserEndpoints
{
    public static void MapBrowsers(this IEndpointRouteBuilder session)
    {
        var browsers = session.MapGroup("/browsers").RequireAuthorization(Permissions.OwnAccount);
        browsers
            .MapGet("", ListAsync)
            .WithName("ListBrowsers")
            .WithSummary("The browsers in which whoever asks is signed in, newest first");
        browsers
            .MapPost("/{id:guid}/sign-out", SignOutAsync)
            .WithName("SignOutBrowser")
            .WithSummary("Sign one of them out")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<IReadOnlyList<SignedInBrowser>>> ListAsync(
        ClaimsPrincipal user,
        Database database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        const int most = 200;
        var id = CallerIdentity.OperatorOf(user)!.Value; // the policy lets operators in only
        var now = clock.GetUtcNow();
        var rows = await database.ReadAsync(
            (db, token) =>
                db.Set<OperatorSession>()
                    .Where(row => row.OperatorId == id && row.ExpiresAt > now)
                    .OrderByDescending(row => row.StartedAt)
                    .Take(most)
                    .ToListAsync(token),
            ct
        );
        var current = CallerIdentity.SessionOf(user);
        return TypedResults.Ok<IReadOnlyList<SignedInBrowser>>([
            .. rows.Select(row => new SignedInBrowser
            {
                Id = row.Id,
                StartedAt = row.StartedAt,
                ExpiresAt = row.ExpiresAt,
                Address = row.Address,
                Browser = row.Browser,
                Current = row.Id == current,
            }),
        ]);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> SignOutAsync(
        Guid id,
        ClaimsPrincipal user,
        Database database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var whose = CallerIdentity.OperatorOf(user)!.Value; // as above
        var ended = await database.WriteAsync(
            async (db, token) =>
            {
                var found = await SessionEnding.EndAsync(db, whose, id, clock.GetUtcNow(), token);
                if (found)
                {
                    db.Record(Actor.Of(user), new SessionEnded(whose.ToString()), clock);
                }

                return found;
            },
            ct
        );
        return ended ? TypedResults.NoContent() : Problems.NotFound("session");
    }
}
