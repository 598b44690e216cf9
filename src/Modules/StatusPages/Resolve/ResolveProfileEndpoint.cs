using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.StatusPages;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices;
using Muster.Modules.People;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.StatusPages.Resolve;

internal static class ResolveProfileEndpoint
{
    public static void MapResolveProfile(this IEndpointRouteBuilder profiles) =>
        profiles
            .MapGet("/resolve", ResolveAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("ResolveEspProfile")
            .WithSummary("The profile that a device gets if it enrolls now, and why")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<EspResolution>, ProblemHttpResult>> ResolveAsync(
        [Description("A device; or name a user, or both.")] Guid? deviceId,
        [Description("A person. Profiles are not assigned to people, so this changes nothing but the explanation.")]
            Guid? userId,
        ClaimsPrincipal user,
        IScopeGroups groups,
        Database database,
        CancellationToken ct
    )
    {
        if (deviceId is null && userId is null)
        {
            var errors = new FieldErrors();
            errors.Add("deviceId", "Name a device, a user, or both.");
            return errors.ToProblem();
        }

        var scope = user.ScopeOf(Permissions.View);
        var device = deviceId is { } one ? new DeviceId(one) : (DeviceId?)null;
        var person = userId is { } other ? new PersonId(other) : (PersonId?)null;
        return await database.ReadAsync<Results<Ok<EspResolution>, ProblemHttpResult>>(
            async (db, token) =>
                device is not null && !await db.DeviceFacts(scope).AnyAsync(row => row.Id == device, token)
                    ? Problems.NotFound("device")
                : person is not null && !await IsSeenAsync(db, person.Value, scope, token) ? Problems.NotFound("person")
                : TypedResults.Ok(
                    await Explanation.OfAsync(
                        db,
                        groups,
                        await ProfileChoice.OfAsync(db, device, token),
                        device,
                        scope,
                        token
                    )
                ),
            ct
        );
    }

    private static Task<bool> IsSeenAsync(MusterDbContext db, PersonId person, Scope scope, CancellationToken ct)
    {
        var people = db.People().Where(row => row.Id == person);
        if (scope.Everything)
        {
            return people.AnyAsync(ct);
        }

        var owners = db.OwnersIn(scope);
        return people.AnyAsync(row => owners.Contains((PersonId?)row.Id), ct);
    }
}
