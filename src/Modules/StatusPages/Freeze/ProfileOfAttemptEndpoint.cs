using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.StatusPages;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Enrollments.Records;
using Muster.Modules.StatusPages.Internal;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.StatusPages.Freeze;

internal static class ProfileOfAttemptEndpoint
{
    public static void MapProfileOfAttempt(this IEndpointRouteBuilder profiles) =>
        profiles
            .MapGet("/of-attempt/{recordId:guid}", ShowAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("GetEspProfileOfAttempt")
            .WithSummary("The profile that an attempt goes by, as it was when the device was admitted")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<EspOfAttempt>, ProblemHttpResult>> ShowAsync(
        Guid recordId,
        ClaimsPrincipal user,
        Database database,
        CancellationToken ct
    )
    {
        var scope = user.ScopeOf(Permissions.View);
        return
            await database.ReadAsync((db, token) => ReadAsync(db, new EnrollmentId(recordId), scope, token), ct)
                is { } found
            ? TypedResults.Ok(found)
            : Problems.NotFound("enrollment");
    }

    private static async Task<EspOfAttempt?> ReadAsync(
        MusterDbContext db,
        EnrollmentId id,
        Scope scope,
        CancellationToken ct
    )
    {
        if (await db.Enrollments(scope).SingleOrDefaultAsync(row => row.Id == id, ct) is not { } record)
        {
            return null;
        }

        // After an undone approval there is one of a device that never came to be.
        var frozen = await db.Set<EspProfileSnapshot>()
            .SingleOrDefaultAsync(row => row.RecordId == id && row.DeviceId == record.DeviceId, ct);
        if (frozen is null)
        {
            return new EspOfAttempt { RecordId = id.Value };
        }

        var profile = JsonSerializer.Deserialize(frozen.Profile, StatusPagesJson.Default.EspProfile)!; // FreezeProfile wrote it
        var version = await db.Set<Internal.EspProfile>()
            .Where(row => row.Id == frozen.ProfileId)
            .Select(row => (long?)row.RowVersion)
            .SingleOrDefaultAsync(ct);
        return new EspOfAttempt
        {
            RecordId = id.Value,
            Profile = profile with
            {
                AssignedGroups =
                [
                    .. profile.AssignedGroups.Where(group =>
                        scope.Everything || scope.Groups.Contains(new DeviceGroupId(group.Id))
                    ),
                ],
            },
            Target = EnumText.Of(frozen.Target),
            FrozenAt = frozen.At,
            Since =
                version is null ? "deleted"
                : version == profile.Version ? "same"
                : "changed",
        };
    }
}
