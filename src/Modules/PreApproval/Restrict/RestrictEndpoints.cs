using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Restrictions;
using Muster.Http;
using Muster.Modules.Audit;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Restrict;

internal static class RestrictEndpoints
{
    public static void MapRestrict(this IEndpointRouteBuilder api)
    {
        var only = api.MapGroup("/enrollment-restrictions/pre-approved-only").WithTags("Enrollment Restrictions");
        only.MapGet("", ShowAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("GetPreApprovedOnly")
            .WithSummary("Whether only devices on the list of expected ones may come in");
        only.MapPut("", ChangeAsync)
            .RequireAuthorization(Permissions.Administer)
            .WithName("ChangePreApprovedOnly")
            .WithSummary("Let in only devices on the list of expected ones, or others too; what is in stays in")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        only.MapPost("/preview", PreviewAsync)
            .RequireAuthorization(Permissions.Administer)
            .WithName("PreviewPreApprovedOnly")
            .WithSummary("What the switch would have changed in the last 30 days; changes nothing");
    }

    private static async Task<Ok<RestrictionPreview>> PreviewAsync(
        ChangePreApprovedOnly body,
        RestrictPreview preview,
        CancellationToken ct
    ) => TypedResults.Ok(await preview.OfAsync(body.Enabled, ct));

    private static async Task<Ok<PreApprovedOnly>> ShowAsync(Database database, CancellationToken ct) =>
        TypedResults.Ok(await database.ReadAsync(RestrictVerb.ReadAsync, ct));

    private static async Task<Results<Ok<PreApprovedOnly>, ProblemHttpResult>> ChangeAsync(
        ChangePreApprovedOnly body,
        HttpContext context,
        RestrictVerb verb,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var (done, now) = await verb.RunAsync(body.Enabled, version, Actor.Of(context.User), ct);
        return done ? TypedResults.Ok(now) : IfMatch.Moved(now);
    }
}
