using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Kernel.Ids;
using Muster.Modules.Policies.SecondPerson.Internal;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.SecondPerson.List;

internal static class ProposalEndpoints
{
    public static void MapProposalList(this IEndpointRouteBuilder proposals)
    {
        proposals
            .MapGet("", ListAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("ListProposals")
            .WithSummary("Changes that wait for a second person, or did; newest first")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        proposals
            .MapGet("/summary", SummariseAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("GetProposalSummary")
            .WithSummary("How many proposals wait, and how many of them you may decide");
        proposals
            .MapGet("/{id:guid}", ShowAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("GetProposal")
            .WithSummary("One proposal whole, beside what is in effect")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<Page<Proposal>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageRequest request,
        [Description("`waiting` (when nothing is said), `approved`, `rejected`, `withdrawn`, `expired`.")]
            string? state,
        ClaimsPrincipal user,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, "-proposedAt");
        var wanted = Words.Read(state, ProposalState.Waiting, "state", errors);
        return errors.Any
            ? errors.ToProblem()
            : TypedResults.Ok(await database.ReadAsync((db, token) => ReadAsync(db, page, wanted, user, token), ct));
    }

    private static async Task<Page<Proposal>> ReadAsync(
        MusterDbContext db,
        CheckedPage page,
        ProposalState state,
        ClaimsPrincipal user,
        CancellationToken ct
    )
    {
        var rows = db.Set<StoredProposal>().Where(row => row.State == state);
        if (page.After is { Instant: var at } after)
        {
            var id = new ProposalId(after.Id);
            rows = rows.Where(row => row.ProposedAt < at || (row.ProposedAt == at && row.Id < id));
        }

        var read = await rows.OrderByDescending(row => row.ProposedAt)
            .ThenByDescending(row => row.Id)
            .Take(page.Limit + 1)
            .Select(ProposalRow.Columns)
            .ToListAsync(ct);
        var shown = read.ToPage(page, row => row, row => PageCursor.Of(page.Sort, row.ProposedAt, row.Id.Value));
        return new Page<Proposal>
        {
            Items = await ProposalView.OfAsync(db, shown.Items, user, ct),
            NextCursor = shown.NextCursor,
        };
    }

    private static async Task<Ok<ProposalSummary>> SummariseAsync(
        ClaimsPrincipal user,
        Database database,
        CancellationToken ct
    )
    {
        // At most as many as may wait.
        var rows = await database.ReadAsync(
            (db, token) =>
                db.Set<StoredProposal>()
                    .Where(row => row.State == ProposalState.Waiting)
                    .Select(row => new Authorship(row.Author, row.AuthorMaker))
                    .ToListAsync(token),
            ct
        );
        return TypedResults.Ok(
            new ProposalSummary { Waiting = rows.Count, Decidable = rows.Count(row => user.MayDecide(row)) }
        );
    }

    private static async Task<Results<Ok<ProposalDetails>, ProblemHttpResult>> ShowAsync(
        Guid id,
        ClaimsPrincipal user,
        IEnumerable<IProposable> kinds,
        Database database,
        CancellationToken ct
    )
    {
        var proposalId = new ProposalId(id);
        var found = await database.ReadAsync(
            async (db, token) =>
                await db.Set<StoredProposal>().SingleOrDefaultAsync(row => row.Id == proposalId, token) is { } row
                    ? await kinds
                        .Single(kind => kind.Kind == row.Kind)
                        .ShowAsync(db, row, await ProposalView.OfAsync(db, row, user, token), token)
                    : null,
            ct
        );
        return found is null ? ProposalProblems.NotFound() : TypedResults.Ok(found);
    }
}
