using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.EnrollmentTimeGrouping.Change;
using Muster.Modules.EnrollmentTimeGrouping.Create;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentTimeGrouping.Copy;

internal static class CopyPolicyEndpoint
{
    public static void MapCopyPolicy(this IEndpointRouteBuilder policies) =>
        policies
            .MapPost("/{id:guid}/copy", CopyAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("CopyDevicePreparationPolicy")
            .WithSummary(
                "Make a policy with the settings of another one; nobody and no device gets it yet, and it has no group"
            )
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<DevicePreparationPolicy>, ProblemHttpResult>> CopyAsync(
        Guid id,
        CopyDevicePreparationPolicy body,
        ClaimsPrincipal user,
        CopyPolicyVerb verb,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var name = PolicyInput.Name(body.Name, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var caller = user.ScopeOf(Permissions.ManagePolicies);
        var outcome = await verb.RunAsync(new DevicePreparationPolicyId(id), name, caller, Actor.Of(user), ct);
        return outcome is { Refusal: null, Policy: { } made }
            ? TypedResults.Created($"/api/device-preparation-policies/{made.Id}", made)
            : PolicyProblems.Of(outcome, name);
    }
}

/// <summary>A new policy that says what another one says, and that nobody gets yet.</summary>
internal sealed class CopyPolicyVerb(Database database, CreatePolicyVerb create)
{
    public Task<PolicyOutcome> RunAsync(
        DevicePreparationPolicyId id,
        string name,
        Scope caller,
        Actor by,
        CancellationToken ct
    ) =>
        database.WriteAsync(
            async (db, token) =>
                await ChangePolicyVerb.FindAsync(db, id, token) is { } original
                    ? await create.AddAsync(
                        db,
                        new PolicyContent(
                            name,
                            original.Description,
                            original.Mode,
                            Group: null,
                            Rules: null,
                            original.Read(),
                            []
                        ),
                        id,
                        caller,
                        by,
                        token
                    )
                    : new PolicyOutcome(PolicyRefusal.NotFound, null),
            ct
        );
}
