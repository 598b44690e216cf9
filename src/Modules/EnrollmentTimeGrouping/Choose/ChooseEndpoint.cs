using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices;
using Muster.Modules.People;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentTimeGrouping.Choose;

internal static class ChooseEndpoint
{
    public static void MapChoose(this IEndpointRouteBuilder policies) =>
        policies
            .MapGet("/resolve", ChooseAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("ResolveDevicePreparationPolicy")
            .WithSummary("The policy that the next device of a person gets, or that a device would get now, and why")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<DevicePreparationChoice>, ProblemHttpResult>> ChooseAsync(
        [Description("A person; or name a device, or both.")] Guid? userId,
        [Description("A device: rules go by what is known of it.")] Guid? deviceId,
        ClaimsPrincipal user,
        PolicyChoice choice,
        Database database,
        CancellationToken ct
    )
    {
        if (userId is null && deviceId is null)
        {
            var errors = new FieldErrors();
            errors.Add("userId", "Name a person, a device, or both.");
            return errors.ToProblem();
        }

        var scope = user.ScopeOf(Permissions.View);
        var person = userId is { } one ? new PersonId(one) : (PersonId?)null;
        var device = deviceId is { } other ? new DeviceId(other) : (DeviceId?)null;
        return await database.ReadAsync<Results<Ok<DevicePreparationChoice>, ProblemHttpResult>>(
            async (db, token) =>
                device is not null && !await db.DeviceFacts(scope).AnyAsync(row => row.Id == device, token)
                    ? Problems.NotFound("device")
                : person is not null && !await IsSeenAsync(db, person.Value, scope, token) ? Problems.NotFound("person")
                : TypedResults.Ok(
                    await ReadAsync(
                        db,
                        choice,
                        person ?? await db.OwnerAsync(device!.Value, token), // one of the two was named
                        device,
                        scope,
                        token
                    )
                ),
            ct
        );
    }

    private static async Task<DevicePreparationChoice> ReadAsync(
        MusterDbContext db,
        PolicyChoice choice,
        PersonId? person,
        DeviceId? device,
        Scope scope,
        CancellationToken ct
    )
    {
        var found = await choice.OfAsync(db, person, device, ct);
        var seen = found
            .Where(one => scope.Everything || (one.Policy.GroupId is { } group && scope.Groups.Contains(group)))
            .ToList();
        // Which policy wins is shown only to who may see it.
        var first = found.Count > 0 && seen.Contains(found[0]) ? found[0] : null;
        return new DevicePreparationChoice
        {
            PolicyId = first?.Policy.Id.Value,
            PolicyName = first?.Policy.Name,
            DecidedBy = first?.DecidedBy,
            Candidates =
            [
                .. seen.Select(one => new DevicePreparationCandidate(
                    one.Policy.Id.Value,
                    one.Policy.Name,
                    one.Policy.Priority,
                    EnumText.Of(one.Policy.Mode),
                    one.DecidedBy
                )),
            ],
        };
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
