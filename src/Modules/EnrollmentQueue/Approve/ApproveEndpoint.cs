using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.EnrollmentQueue;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentQueue.Internal;

namespace Muster.Modules.EnrollmentQueue.Approve;

internal static class ApproveEndpoint
{
    public static void MapApprove(this IEndpointRouteBuilder requests) =>
        requests
            .MapPost("/{id:guid}/approve", ApproveAsync)
            .RequireAuthorization(Permissions.Decide)
            .AddEndpointFilter<RouteHandlerBuilder, DecisionScope>()
            .WithName("ApproveEnrollmentRequest")
            .WithSummary("Let the device in; can be undone until decision.effectiveAt")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<Contracts.EnrollmentQueue.EnrollmentRequest>, ProblemHttpResult>> ApproveAsync(
        Guid id,
        ApproveEnrollmentRequest body,
        ClaimsPrincipal user,
        ApproveVerb verb,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var approval = new Approval
        {
            Request = new EnrollmentRequestId(id),
            Seen = DecisionInput.Fingerprint(body.ExpectedFingerprint, "expectedFingerprint", errors),
            BindTo = body.PersonId is { } person ? new PersonId(person) : null,
            Replaces = body.ReplacesDeviceId is { } device ? new DeviceId(device) : null,
            FormerGroups = [.. FormerGroupsOf(body, errors)],
            Groups = user.ScopeOf(Permissions.ManageGroups),
            Note = DecisionInput.Text(body.Note, "note", errors),
            VerifiedBy = DecisionInput.VerifiedBy(body.VerifiedBy, errors),
            By = Decider.Of(user),
        };
        return errors.Any ? errors.ToProblem() : (await verb.RunAsync(approval, ct)).ToAnswer();
    }

    private static IEnumerable<DeviceGroupId> FormerGroupsOf(ApproveEnrollmentRequest body, FieldErrors errors)
    {
        if (body.FormerGroupIds?.Count > FormerGroups.Most)
        {
            errors.Add("formerGroupIds", $"At most {FormerGroups.Most}.");
        }

        return (body.FormerGroupIds ?? []).Select(id => new DeviceGroupId(id));
    }
}
