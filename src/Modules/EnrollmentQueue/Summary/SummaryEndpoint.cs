using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Muster.Contracts.EnrollmentQueue;
using Muster.Http;
using Muster.Modules.Access.Roles;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Modules.EnrollmentQueue.Rules;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentQueue.Summary;

/// <summary>The number beside the queue's name: asked by every open console at every change, so it must cost next to nothing.</summary>
internal static class SummaryEndpoint
{
    // A conflict is rare; whoever has more of them has other troubles than their number.
    private const int MostCounted = 1_000;

    public static void MapSummary(this IEndpointRouteBuilder requests) =>
        requests
            .MapGet("/summary", ShowAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("GetEnrollmentQueueSummary")
            .WithSummary("How many requests wait");

    private static async Task<Ok<QueueSummary>> ShowAsync(
        ClaimsPrincipal user,
        Database database,
        IOptions<EnrollmentQueueOptions> options,
        CancellationToken ct
    )
    {
        var scope = user.ScopeOf(Permissions.View);
        var confirm = options.Value.RequireFingerprintConfirmation;
        return TypedResults.Ok(await database.ReadAsync((db, token) => ReadAsync(db, scope, confirm, token), ct));
    }

    private static async Task<QueueSummary> ReadAsync(
        MusterDbContext db,
        Scope scope,
        bool confirm,
        CancellationToken ct
    )
    {
        var pending = db.Requests(scope).Where(row => row.State == RequestState.Pending);
        return new QueueSummary
        {
            Pending = scope.Everything
                ? await PendingCount.TotalAsync(db, ct)
                : await pending.Take(MostCounted).CountAsync(ct),
            Conflicts = await pending.Where(row => row.Conflict).Take(MostCounted).CountAsync(ct),
            OldestRequestedAt = await pending
                .OrderBy(row => row.RequestedAt)
                .ThenBy(row => row.Id)
                .Select(row => (DateTimeOffset?)row.RequestedAt)
                .FirstOrDefaultAsync(ct),
            RequireFingerprintConfirmation = confirm,
        };
    }
}
