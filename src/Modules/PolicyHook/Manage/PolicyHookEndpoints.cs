using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Restrictions;
using Muster.Http;
using Muster.Modules.Audit;

namespace Muster.Modules.PolicyHook.Manage;

internal static class PolicyHookEndpoints
{
    public static void MapManage(this IEndpointRouteBuilder hook)
    {
        // Its address may say much of the organisation's own network, so that not everybody reads it who may look at devices.
        hook.MapGet("", ShowAsync)
            .RequireAuthorization(Permissions.Administer)
            .WithName("GetPolicyHook")
            .WithSummary("The hook that is asked whether a device may come in; never its secret");
        hook.MapPut("", ChangeAsync)
            .RequireAuthorization(Permissions.Administer)
            .WithName("ChangePolicyHook")
            .WithSummary("Set the policy hook; the first answer holds its secret, this once")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        hook.MapPost("/rotate-secret", RotateAsync)
            .RequireAuthorization(Permissions.Administer)
            .WithName("RotatePolicyHookSecret")
            .WithSummary("A new secret, in the answer this once; the one before signs too for a day")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<PolicyHookSettings>> ShowAsync(PolicyHookVerbs verbs, CancellationToken ct) =>
        TypedResults.Ok(await verbs.ShowAsync(ct));

    private static async Task<Results<Ok<PolicyHookSaved>, ProblemHttpResult>> ChangeAsync(
        PolicyHookDraft body,
        HttpContext context,
        PolicyHookInput input,
        PolicyHookVerbs verbs,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var errors = new FieldErrors();
        if (input.Read(body, errors) is not { } wanted)
        {
            return errors.ToProblem();
        }

        var (done, now) = await verbs.ChangeAsync(wanted, version, Actor.Of(context.User), ct);
        return done ? Shown(context, now) : IfMatch.Moved(now.Hook);
    }

    private static async Task<Results<Ok<PolicyHookSaved>, ProblemHttpResult>> RotateAsync(
        RotatePolicyHookSecret body,
        HttpContext context,
        PolicyHookVerbs verbs,
        CancellationToken ct
    ) =>
        await verbs.RotateAsync(body.Version, Actor.Of(context.User), ct) switch
        {
            null => Problems.NotFound("policy hook"),
            (true, var now) => Shown(context, now),
            (_, var now) => IfMatch.Moved(now.Hook),
        };

    private static Ok<PolicyHookSaved> Shown(HttpContext context, PolicyHookSaved saved)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(saved);
    }
}
