using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Restrictions;
using Muster.Http;
using Muster.Http.RateLimits;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentKeys;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.People;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Restrictions.Suppose;

internal static class SupposeEndpoint
{
    public static void MapSuppose(this IEndpointRouteBuilder api) =>
        api.MapPost("/admission/suppose", AnswerAsync)
            .RequireAuthorization(Permissions.Decide)
            .WithTags("Admission")
            .WithName("SupposeAdmission")
            .WithSummary("Would this device get in? Asks every rule and changes nothing")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status403Forbidden);

    private static async Task<Results<Ok<AdmissionAnswer>, ProblemHttpResult>> AnswerAsync(
        AdmissionQuestion body,
        HttpContext context,
        QuestionInput input,
        SupposeVerb verb,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        if (input.Read(body, RemoteAddress.Of(context), errors) is not { } claim)
        {
            return errors.ToProblem();
        }

        var scope = context.User.ScopeOf(Permissions.Decide);
        if (!scope.Everything && body.Address is not null)
        {
            errors.Add(
                "address",
                "Only for whoever may decide about all devices: it would say how many wait from there."
            );
            return errors.ToProblem();
        }

        return scope.Everything || await database.ReadAsync((db, token) => IsWithinAsync(db, claim, scope, token), ct)
            ? TypedResults.Ok(await verb.AnswerAsync(claim, context.User, ct))
            : Problems.Of(
                StatusCodes.Status403Forbidden,
                "outside_scope",
                "Not yours to ask",
                "Your role covers some device groups only. Name an enrollment key of theirs and a person who has a device in them, or ask an administrator."
            );
    }

    /// <summary>The answer tells of whatever the question names.</summary>
    private static async Task<bool> IsWithinAsync(
        MusterDbContext db,
        AdmissionClaim claim,
        Scope scope,
        CancellationToken ct
    )
    {
        var (owners, devices, keys) = (db.OwnersIn(scope), db.DevicesIn(scope), db.EnrollmentKeysIn(scope));
        if (claim.EnrollmentKey is { Id: { } key } && !await keys.AnyAsync(id => id == key, ct))
        {
            return false;
        }

        if (
            await db.ExpectedMatchAsync(claim.Shown, ct) is { Device.DeviceId: var expected }
            && !await db.ExpectedIn(scope).ContainsAsync(expected, ct)
        )
        {
            return false;
        }

        var known = await db.FindDeviceAsync(claim.Key);
        var rival = await db.FindDeviceAsync(claim.ClaimedDeviceKey);
        var touched = new[] { known?.Id, rival }.OfType<DeviceId>().ToList();
        return await devices.Where(id => touched.Contains(id)).Distinct().CountAsync(ct) == touched.Distinct().Count()
            && !await db.People()
                .AnyAsync(person => person.PeerId == claim.ClaimedPeerId && !owners.Contains((PersonId?)person.Id), ct);
    }
}
