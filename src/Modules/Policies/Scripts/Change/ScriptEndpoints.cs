using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Policies.Scripts.Copy;
using Muster.Modules.Policies.Scripts.Create;
using Muster.Modules.Policies.Scripts.Delete;
using Muster.Modules.Policies.Scripts.Internal;
using Muster.Modules.Policies.SecondPerson.Internal;

namespace Muster.Modules.Policies.Scripts.Change;

internal static class ScriptEndpoints
{
    public static void MapScriptChanges(this IEndpointRouteBuilder scripts)
    {
        scripts
            .MapPost("", CreateAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("CreateScript")
            .WithSummary("Make a script; 202 with a proposal when a second person has to look at it")
            .WithMetadata(new BodyLimit())
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);
        scripts
            .MapPut("/{id:guid}", ChangeAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("ChangeScript")
            .WithSummary("Make a script's next version; 202 with a proposal when a second person has to look at it")
            .WithMetadata(new BodyLimit())
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        scripts
            .MapPost("/{id:guid}/copy", CopyAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("CopyScript")
            .WithSummary("Make a script that says what another one says")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        scripts
            .MapDelete("/{id:guid}", DeleteAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("DeleteScript")
            .WithSummary("Take a script away; its versions can still be read")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
    }

    private static async Task<Results<Created<Script>, Accepted<Proposal>, ProblemHttpResult>> CreateAsync(
        ScriptDraft body,
        ClaimsPrincipal user,
        CreateScriptVerb verb,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        return ScriptInput.Read(body, errors) is { } script
            ? Made(await verb.RunAsync(script, Actor.Of(user), ct), user)
            : errors.ToProblem();
    }

    private static async Task<Results<Created<Script>, Accepted<Proposal>, ProblemHttpResult>> CopyAsync(
        Guid id,
        CopyScript body,
        ClaimsPrincipal user,
        CopyScriptVerb verb,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var name = ScriptInput.Name(body.Name, errors);
        return errors.Any || name is null
            ? errors.ToProblem()
            : Made(await verb.RunAsync(new ScriptId(id), name, Actor.Of(user), ct), user);
    }

    private static async Task<Results<Ok<Script>, Accepted<Proposal>, ProblemHttpResult>> ChangeAsync(
        Guid id,
        ScriptDraft body,
        HttpContext context,
        ChangeScriptVerb verb,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var errors = new FieldErrors();
        if (ScriptInput.Read(body, errors) is not { } script)
        {
            return errors.ToProblem();
        }

        var outcome = await verb.RunAsync(new ScriptId(id), version, script, Actor.Of(context.User), ct);
        return outcome switch
        {
            { Waiting: { } waiting } => ProposalView.Accepted(waiting, context.User),
            { Refusal: null, Script: { } changed } => TypedResults.Ok(changed),
            _ => ScriptProblems.Of(outcome),
        };
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        Guid id,
        HttpContext context,
        DeleteScriptVerb verb,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var outcome = await verb.RunAsync(new ScriptId(id), version, Actor.Of(context.User), ct);
        return outcome.Refusal is null ? TypedResults.NoContent() : ScriptProblems.Of(outcome);
    }

    private static Results<Created<Script>, Accepted<Proposal>, ProblemHttpResult> Made(
        ScriptWritten outcome,
        ClaimsPrincipal user
    ) =>
        outcome switch
        {
            { Waiting: { } waiting } => ProposalView.Accepted(waiting, user),
            { Refusal: null, Script: { } made } => TypedResults.Created($"/api/scripts/{made.Id}", made),
            _ => ScriptProblems.Of(outcome),
        };

    /// <summary>A text of 256 KiB of which every character is escaped takes six times as much.</summary>
    private sealed class BodyLimit : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => 6 * ScriptInput.LargestText + 64 * 1024;
    }
}
