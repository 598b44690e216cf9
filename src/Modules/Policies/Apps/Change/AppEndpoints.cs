using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Policies.Apps.Create;
using Muster.Modules.Policies.Apps.Delete;
using Muster.Modules.Policies.Apps.Input;
using Muster.Modules.Policies.Apps.Internal;
using Muster.Modules.Policies.SecondPerson.Internal;

namespace Muster.Modules.Policies.Apps.Change;

internal static class AppEndpoints
{
    public static void MapAppChanges(this IEndpointRouteBuilder apps)
    {
        apps.MapPost("", CreateAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("CreateApp")
            .WithSummary("Make an app; 202 with a proposal when a second person has to look at it")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);
        apps.MapPut("/{id:guid}", ChangeAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("ChangeApp")
            .WithSummary("Make an app's next version; 202 with a proposal when a second person has to look at it")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        apps.MapDelete("/{id:guid}", DeleteAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("DeleteApp")
            .WithSummary("Take an app away; its versions can still be read")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
    }

    private static async Task<Results<Created<App>, Accepted<Proposal>, ProblemHttpResult>> CreateAsync(
        AppDraft body,
        ClaimsPrincipal user,
        CreateAppVerb verb,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        if (AppInput.Read(body, errors) is not { } app)
        {
            return errors.ToProblem();
        }

        var outcome = await verb.RunAsync(app, Actor.Of(user), ct);
        return outcome switch
        {
            { Waiting: { } waiting } => ProposalView.Accepted(waiting, user),
            { Refusal: null, App: { } made } => TypedResults.Created($"/api/apps/{made.Id}", made),
            _ => AppProblems.Of(outcome),
        };
    }

    private static async Task<Results<Ok<App>, Accepted<Proposal>, ProblemHttpResult>> ChangeAsync(
        Guid id,
        AppDraft body,
        HttpContext context,
        ChangeAppVerb verb,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var errors = new FieldErrors();
        if (AppInput.Read(body, errors) is not { } app)
        {
            return errors.ToProblem();
        }

        var outcome = await verb.RunAsync(new AppId(id), version, app, Actor.Of(context.User), ct);
        return outcome switch
        {
            { Waiting: { } waiting } => ProposalView.Accepted(waiting, context.User),
            { Refusal: null, App: { } changed } => TypedResults.Ok(changed),
            _ => AppProblems.Of(outcome),
        };
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        Guid id,
        HttpContext context,
        DeleteAppVerb verb,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var outcome = await verb.RunAsync(new AppId(id), version, Actor.Of(context.User), ct);
        return outcome.Refusal is null ? TypedResults.NoContent() : AppProblems.Of(outcome);
    }
}
