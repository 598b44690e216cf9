using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Access;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Access.Internal;
using Muster.Modules.Audit;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.Operators;

/// <summary>Who an operator is at identity providers. Nothing but this, or a first sign-in that makes the operator, says so.</summary>
internal static class IdentityEndpoints
{
    private const int MaxSubject = 255;

    public static void MapIdentities(this IEndpointRouteBuilder operators)
    {
        operators
            .MapGet("/{id:guid}/identities", ListAsync)
            .WithName("ListOperatorIdentities")
            .WithSummary("Who an operator is at identity providers");
        operators
            .MapPost("/{id:guid}/identities", LinkAsync)
            .WithName("LinkOperatorIdentity")
            .WithSummary("Let an operator in who is a certain person at a provider")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        operators
            .MapDelete("/{id:guid}/identities/{providerId:guid}", UnlinkAsync)
            .WithName("UnlinkOperatorIdentity")
            .WithSummary("Let the operator in by that provider no more; ends those sessions")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<IReadOnlyList<LinkedIdentity>>> ListAsync(
        Guid id,
        Database database,
        CancellationToken ct
    )
    {
        var whose = new OperatorId(id);
        var rows = await database.ReadAsync(
            (db, token) =>
                (
                    from identity in db.Set<OperatorIdentity>()
                    join provider in db.Set<Internal.IdentityProvider>() on identity.ProviderId equals provider.Id
                    where identity.OperatorId == whose
                    orderby provider.NameKey
                    select new { identity, provider.Name }
                ).ToListAsync(token),
            ct
        );
        return TypedResults.Ok<IReadOnlyList<LinkedIdentity>>([
            .. rows.Select(row => new LinkedIdentity(
                row.identity.ProviderId.Value,
                row.Name,
                row.identity.Subject,
                row.identity.LinkedAt
            )),
        ]);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> LinkAsync(
        Guid id,
        LinkIdentity body,
        ClaimsPrincipal user,
        Database database,
        IDatabaseEngine engine,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (ClaimedText.Clean(body.Subject, MaxSubject) != body.Subject)
        {
            var errors = new FieldErrors();
            errors.Add("subject", $"1 to {MaxSubject} visible characters: the sub of the person's ID token.");
            return errors.ToProblem();
        }

        var providerId = new IdentityProviderId(body.ProviderId);
        return
            await database.WriteAsync<ProblemHttpResult?>(
                async (db, token) =>
                {
                    await Internal.IdentityProvider.EnterAloneAsync(db, engine, providerId, token);
                    var whose = new OperatorId(id);
                    if (!await db.Set<Internal.Operator>().AnyAsync(row => row.Id == whose, token))
                    {
                        return Problems.NotFound("operator");
                    }

                    if (await NameOfAsync(db, providerId, token) is not { } name)
                    {
                        return Problems.NotFound("identity provider");
                    }

                    if (
                        await db.Set<OperatorIdentity>()
                            .AnyAsync(
                                row =>
                                    row.ProviderId == providerId
                                    && (row.Subject == body.Subject || row.OperatorId == whose),
                                token
                            )
                    )
                    {
                        return Problems.Conflict(
                            "identity_linked",
                            "Linked already",
                            "This person is an operator already, or this operator is somebody else there. Unlink that first."
                        );
                    }

                    db.Add(
                        new OperatorIdentity
                        {
                            ProviderId = providerId,
                            Subject = body.Subject,
                            OperatorId = whose,
                            LinkedAt = clock.GetUtcNow(),
                        }
                    );
                    db.Record(Actor.Of(user), new IdentityLinked(whose.ToString(), name, body.Subject), clock);
                    return null;
                },
                ct
            )
                is { } problem
            ? problem
            : TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> UnlinkAsync(
        Guid id,
        Guid providerId,
        ClaimsPrincipal user,
        Database database,
        IDatabaseEngine engine,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var whose = new OperatorId(id);
        var provider = new IdentityProviderId(providerId);
        var unlinked = await database.WriteAsync(
            async (db, token) =>
            {
                await Internal.IdentityProvider.EnterAloneAsync(db, engine, provider, token);
                var row = await db.Set<OperatorIdentity>()
                    .AsTracking()
                    .SingleOrDefaultAsync(found => found.OperatorId == whose && found.ProviderId == provider, token);
                if (row is null)
                {
                    return false;
                }

                var source = provider.ToString();
                db.Remove(row);
                await db.Set<OperatorSession>()
                    .Where(session => session.OperatorId == whose && session.ProviderId == provider)
                    .ExecuteDeleteAsync(token);
                await db.Set<GrantRow>()
                    .Where(grant => grant.PrincipalId == id && grant.Source == source)
                    .ExecuteDeleteAsync(token);
                var name = await NameOfAsync(db, provider, token) ?? source;
                db.Record(Actor.Of(user), new IdentityUnlinked(whose.ToString(), name, row.Subject), clock);
                db.Publish(new AccessChanged(id), clock.GetUtcNow());
                return true;
            },
            ct
        );
        return unlinked ? TypedResults.NoContent() : Problems.NotFound("identity");
    }

    private static async Task<string?> NameOfAsync(MusterDbContext db, IdentityProviderId id, CancellationToken ct) =>
        await db.Set<Internal.IdentityProvider>()
            .Where(row => row.Id == id)
            .Select(row => row.Name)
            .SingleOrDefaultAsync(ct);
}
