using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Restrictions;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Restrictions.Internal;

namespace Muster.Modules.Restrictions.Preview;

internal static class PreviewEndpoint
{
    public static void MapPreview(this IEndpointRouteBuilder api) =>
        api.MapPost("/enrollment-restrictions/preview", PreviewAsync)
            .RequireAuthorization(Permissions.Administer)
            .WithTags("Enrollment Restrictions")
            .WithName("PreviewEnrollmentRestriction")
            .WithSummary("What the restriction would have changed in the last 30 days; changes nothing")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<RestrictionPreview>, ProblemHttpResult>> PreviewAsync(
        PreviewRestriction body,
        RestrictionInput input,
        Preview preview,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        return input.Read(body.Rule, errors) is { } draft
            ? TypedResults.Ok(await preview.OfAsync(draft, body.Id is { } id ? new RestrictionId(id) : null, ct))
            : errors.ToProblem();
    }
}
