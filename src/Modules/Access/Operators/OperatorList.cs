using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Internal;
using Muster.Storage.Lists;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.Operators;

internal static class OperatorList
{
    public static void MapOperatorList(this IEndpointRouteBuilder operators)
    {
        operators
            .MapGet("", ListAsync)
            .WithName("ListOperators")
            .WithSummary("The people who run the console, by user name")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        operators
            .MapGet("/{id:guid}", ShowAsync)
            .WithName("GetOperator")
            .WithSummary("One operator")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<Page<Contracts.Access.Operator>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageRequest request,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, "username", "-username");
        return errors.Any
            ? errors.ToProblem()
            : TypedResults.Ok(await database.ReadAsync((db, token) => ReadAsync(db, page, token), ct));
    }

    private static async Task<Results<Ok<Contracts.Access.Operator>, ProblemHttpResult>> ShowAsync(
        Guid id,
        Database database,
        CancellationToken ct
    )
    {
        var operatorId = new OperatorId(id);
        var found = await database.ReadAsync(
            async (db, token) =>
                await db.Set<Operator>().SingleOrDefaultAsync(row => row.Id == operatorId, token) is { } row
                    ? await OperatorView.OfAsync(db, row, token)
                    : null,
            ct
        );
        return found is null ? Problems.NotFound("operator") : TypedResults.Ok(found);
    }

    private static async Task<Page<Contracts.Access.Operator>> ReadAsync(
        MusterDbContext db,
        CheckedPage page,
        CancellationToken ct
    )
    {
        var rows = db.Set<Operator>().AsQueryable();
        rows = page.After is { } after
            ? rows.Beyond(row => row.UsernameKey, row => row.Id, after.Key, new OperatorId(after.Id), page.Descending)
            : rows;
        rows = page.Descending
            ? rows.OrderByDescending(row => row.UsernameKey).ThenByDescending(row => row.Id)
            : rows.OrderBy(row => row.UsernameKey).ThenBy(row => row.Id);
        var found = await rows.Take(page.Limit + 1).ToListAsync(ct);
        var shown = found.ToPage(page, row => row, row => PageCursor.Of(page.Sort, row.UsernameKey, row.Id.Value));
        return new Page<Contracts.Access.Operator>
        {
            Items = await OperatorView.OfAsync(db, shown.Items, ct),
            NextCursor = shown.NextCursor,
        };
    }
}
