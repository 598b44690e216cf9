using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using View = Muster.Contracts.Policies.Blueprint;

namespace Muster.Modules.Policies.Blueprints;

internal static class BlueprintEndpoints
{
    public static void MapBlueprintVerbs(this IEndpointRouteBuilder blueprints)
    {
        blueprints
            .MapPost("", CreateAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("CreateBlueprint")
            .WithSummary("Say once what a class of devices should have")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);
        blueprints
            .MapPut("/{id:guid}", ChangeAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("ChangeBlueprint")
            .WithSummary("Change a blueprint, whole; its devices follow")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        blueprints
            .MapDelete("/{id:guid}", DeleteAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("DeleteBlueprint")
            .WithSummary("Delete a blueprint; what it brought leaves its devices, where it does not say keep")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        blueprints
            .MapPost("/{id:guid}/copy", CopyAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("CopyBlueprint")
            .WithSummary("Make another one that holds the same; nobody gets it yet")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Created<View>, ProblemHttpResult>> CreateAsync(
        BlueprintDraft body,
        ClaimsPrincipal user,
        BlueprintInput input,
        CreateBlueprintVerb verb,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var id = Uuid7.New<BlueprintId>(clock);
        return input.Read(body, id, errors) is { } content
            ? Created(await verb.RunAsync(content, id, Actor.Of(user), ct))
            : errors.ToProblem();
    }

    private static async Task<Results<Ok<View>, ProblemHttpResult>> ChangeAsync(
        Guid id,
        BlueprintDraft body,
        HttpContext context,
        BlueprintInput input,
        ChangeBlueprintVerb verb,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var errors = new FieldErrors();
        var blueprint = new BlueprintId(id);
        if (input.Read(body, blueprint, errors) is not { } content)
        {
            return errors.ToProblem();
        }

        var outcome = await verb.RunAsync(blueprint, version, content, Actor.Of(context.User), ct);
        return outcome is { Refusal: null, Blueprint: { } changed }
            ? TypedResults.Ok(changed)
            : BlueprintProblems.Of(outcome);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        Guid id,
        HttpContext context,
        ChangeBlueprintVerb verb,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var outcome = await verb.DeleteAsync(new BlueprintId(id), version, Actor.Of(context.User), ct);
        return outcome.Refusal is null ? TypedResults.NoContent() : BlueprintProblems.Of(outcome);
    }

    private static async Task<Results<Created<View>, ProblemHttpResult>> CopyAsync(
        Guid id,
        CopyBlueprint body,
        ClaimsPrincipal user,
        CreateBlueprintVerb verb,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        return BlueprintInput.NameOf(body.Name, errors) is { } name
            ? Created(await verb.CopyAsync(new BlueprintId(id), name, Actor.Of(user), ct))
            : errors.ToProblem();
    }

    private static Results<Created<View>, ProblemHttpResult> Created(BlueprintOutcome outcome) =>
        outcome is { Refusal: null, Blueprint: { } made }
            ? TypedResults.Created($"/api/blueprints/{made.Id}", made)
            : BlueprintProblems.Of(outcome);
}
