using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts;
using Muster.Contracts.Audit;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Modules.Audit.List;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Audit;

/// <summary>Whether the thing is there and this caller may see it.</summary>
public delegate Task<bool> MayBeSeen(HttpContext caller, MusterDbContext db, Guid id, CancellationToken ct);

/// <summary>The audit trail of one thing, for the page of its module.</summary>
public static class EntityAudit
{
    /// <param name="things">The routes of that kind of things.</param>
    /// <param name="kind">As its events name it, such as <c>enrollment_request</c>.</param>
    /// <param name="name">As operation ids of the API name it, such as <c>EnrollmentRequest</c>.</param>
    /// <param name="permission">Who may see such a thing at all.</param>
    public static void MapEntityAudit(
        this IEndpointRouteBuilder things,
        string kind,
        string name,
        string permission,
        MayBeSeen mayBeSeen
    )
    {
        var what = kind.Replace('_', ' ');
        things
            .MapGet("/{id:guid}/audit", ListAsync)
            .RequireAuthorization(permission)
            .WithName($"List{name}Audit")
            .WithSummary($"What happened to this {what}, newest first")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

        async Task<Results<Ok<Page<AuditEntry>>, ProblemHttpResult>> ListAsync(
            Guid id,
            [AsParameters] PageRequest request,
            HttpContext caller,
            Database database,
            CancellationToken ct
        )
        {
            var errors = new FieldErrors();
            var page = request.Check(errors, AuditList.Sort);
            if (errors.Any)
            {
                return errors.ToProblem();
            }

            var filter = new AuditFilter { EntityKind = kind, EntityId = id.ToString() };
            var found = await database.ReadAsync(
                async (db, token) =>
                    await mayBeSeen(caller, db, id, token) ? await AuditList.ReadAsync(db, page, filter, token) : null,
                ct
            );
            return found is null ? Problems.NotFound(what) : TypedResults.Ok(found);
        }
    }
}
