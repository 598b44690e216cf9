using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Modules.Policies.Scripts.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Scripts.List;

internal static class ScriptListEndpoint
{
    private const int LongestQuery = 256;

    public static void MapScriptList(this IEndpointRouteBuilder scripts) =>
        scripts
            .MapGet("", ListAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("ListScripts")
            .WithSummary("Scripts that devices can run, by name")
            .WithDescription("Sorts by `name` (when nothing is said) or `changedAt`.")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<Page<Script>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageRequest request,
        [Description("The beginning of a name.")] string? q,
        [Description("One interpreter only.")] string? interpreter,
        [Description("One platform only.")] string? platform,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, ScriptList.Sorts);
        Interpreter? by = interpreter is null ? null : Words.Read<Interpreter>(interpreter, "interpreter", errors);
        ScriptPlatform? on = platform is null ? null : Words.Read<ScriptPlatform>(platform, "platform", errors);
        if (q?.Length > LongestQuery)
        {
            errors.Add("q", $"At most {LongestQuery} characters.");
        }

        return errors.Any
            ? errors.ToProblem()
            : TypedResults.Ok(
                await database.ReadAsync((db, token) => ScriptList.ReadAsync(db, page, q, by, on, token), ct)
            );
    }
}
