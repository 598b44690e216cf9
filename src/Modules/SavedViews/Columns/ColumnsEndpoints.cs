using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Contracts.SavedViews;
using Muster.Http;
using Muster.Modules.SavedViews.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.SavedViews.Columns;

/// <summary>
/// Which columns an operator wants of each list, wherever they sign in. One's own last choice counts, so there is no version to send: that is why
/// it is an action and no PUT.
/// </summary>
internal static partial class ColumnsEndpoints
{
    private const int Most = 40;

    public static void MapColumns(this IEndpointRouteBuilder columns)
    {
        columns
            .MapGet("", ListAsync)
            .WithName("ListChosenColumns")
            .WithSummary("The lists of which you chose the columns");
        columns
            .MapPost("/{list}", ChooseAsync)
            .WithName("ChooseColumns")
            .WithSummary(
                "Choose the columns that you see of a list, and their order; none: those that it has by itself"
            )
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<Page<ListColumns>>> ListAsync(
        ClaimsPrincipal user,
        Database database,
        CancellationToken ct
    )
    {
        var caller = ViewCaller.Of(user);
        var rows = await database.ReadAsync(
            (db, token) =>
                db.Set<ColumnChoice>()
                    .Where(row => caller.Operator != null && row.OperatorId == caller.Operator)
                    .OrderBy(row => row.List)
                    .ToListAsync(token),
            ct
        );
        return TypedResults.Ok(
            new Page<ListColumns>
            {
                Items = [.. rows.Select(row => new ListColumns { List = row.List, Columns = row.Columns.Split(',') })],
            }
        );
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ChooseAsync(
        string list,
        ChooseColumns body,
        ClaimsPrincipal user,
        ChooseColumnsVerb verb,
        CancellationToken ct
    )
    {
        var caller = ViewCaller.Of(user);
        if (!caller.Lists.Contains(list))
        {
            return Problems.NotFound("list");
        }

        var names = body.Columns;
        if (names.Count > Most || names.Distinct(StringComparer.Ordinal).Count() < names.Count || !names.All(IsName))
        {
            var errors = new FieldErrors();
            errors.Add("columns", $"At most {Most} names of columns, each once.");
            return errors.ToProblem();
        }

        if (caller.Operator is not { } owner)
        {
            return ViewProblems.NobodysOwn();
        }

        await verb.RunAsync(owner, list, names, ct);
        return TypedResults.NoContent();
    }

    /// <summary>Which columns a list has is the console's affair; a name that it does not know, it passes over.</summary>
    private static bool IsName(string text) => Name().IsMatch(text);

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9]{0,39}$", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
