using System.ComponentModel;
using System.Globalization;
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
using Muster.Modules.Policies.Compare;
using Muster.Modules.Policies.Scripts.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Scripts.Show;

/// <summary>A script and its versions. Texts are shown to those who manage policies, nobody else.</summary>
internal static class ScriptShowEndpoints
{
    public static void MapShowScript(this IEndpointRouteBuilder scripts)
    {
        Describe(scripts.MapGet("/{id:guid}", ShowAsync), Permissions.View)
            .WithName("GetScript")
            .WithSummary("One script by its newest version, without its text");
        Describe(scripts.MapGet("/{id:guid}/versions", VersionsAsync), Permissions.View)
            .WithName("ListScriptVersions")
            .WithSummary("A script's versions, newest first")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        Describe(scripts.MapGet("/{id:guid}/versions/{number}", TextAsync), Permissions.ManagePolicies)
            .WithName("GetScriptVersion")
            .WithSummary("One version of a script with its text")
            .ProducesProblem(StatusCodes.Status409Conflict);
        Describe(scripts.MapGet("/{id:guid}/diff", DiffAsync), Permissions.ManagePolicies)
            .WithName("CompareScriptVersions")
            .WithSummary("What differs between two versions: settings, and lines of the text")
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route, string permission) =>
        route.RequireAuthorization(permission).ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Script>, ProblemHttpResult>> ShowAsync(
        Guid id,
        Database database,
        CancellationToken ct
    ) =>
        await database.ReadAsync(
            async (db, token) =>
                await db.ScriptAsync(new ScriptId(id), token) is { } script
                    ? await ScriptView.OfAsync(db, script, token)
                    : null,
            ct
        )
            is { } found
            ? TypedResults.Ok(found)
            : ScriptProblems.NotFound();

    private static async Task<Results<Ok<Page<ScriptVersion>>, ProblemHttpResult>> VersionsAsync(
        Guid id,
        [AsParameters] PageRequest request,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, "-number");
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var scriptId = new ScriptId(id);
        var before = int.TryParse(page.After?.Key, CultureInfo.InvariantCulture, out var number)
            ? number
            : int.MaxValue;
        var rows = await database.ReadAsync(
            (db, token) =>
                db.Set<StoredScriptVersion>()
                    .Where(row => row.ScriptId == scriptId && row.Number < before)
                    .OrderByDescending(row => row.Number)
                    .Take(page.Limit + 1)
                    .ToListAsync(token),
            ct
        );
        return rows.Count == 0 && page.After is null
            ? ScriptProblems.NotFound()
            : TypedResults.Ok(
                rows.ToPage(page, ScriptView.Of, row => PageCursor.Of(page.Sort, $"{row.Number}", row.ScriptId.Value))
            );
    }

    private static async Task<Results<Ok<ScriptText>, ProblemHttpResult>> TextAsync(
        Guid id,
        int number,
        Database database,
        ScriptWriting writing,
        CancellationToken ct
    )
    {
        var version = await database.ReadAsync((db, token) => db.VersionAsync(new ScriptId(id), number, token), ct);
        if (version is null)
        {
            return ScriptProblems.NotFound();
        }

        return writing.TextOf(version) is { } text
            ? TypedResults.Ok(new ScriptText { Version = ScriptView.Of(version), Content = text })
            : ScriptProblems.Sealed();
    }

    private static async Task<Results<Ok<ContentDiff>, ProblemHttpResult>> DiffAsync(
        Guid id,
        [Description("The earlier version.")] int from,
        [Description("The later version.")] int to,
        Database database,
        ScriptWriting writing,
        CancellationToken ct
    )
    {
        var scriptId = new ScriptId(id);
        var (earlier, later) = await database.ReadAsync(
            async (db, token) =>
                (await db.VersionAsync(scriptId, from, token), await db.VersionAsync(scriptId, to, token)),
            ct
        );
        if (earlier is null || later is null)
        {
            return ScriptProblems.NotFound();
        }

        if (writing.TextOf(earlier) is not { } before || writing.TextOf(later) is not { } after)
        {
            return ScriptProblems.Sealed();
        }

        var lines = LineDiffs.Of(before, after);
        return TypedResults.Ok(
            new ContentDiff
            {
                From = from,
                To = to,
                Fields = FieldDiffs.Of(earlier.Settings, later.Settings),
                Lines = before == after ? null : lines,
            }
        );
    }
}
