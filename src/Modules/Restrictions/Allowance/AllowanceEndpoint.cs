using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Restrictions;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices;
using Muster.Modules.People;
using Muster.Modules.Restrictions.Internal;
using Muster.Modules.Restrictions.Terms;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Restrictions.Allowance;

internal static class AllowanceEndpoint
{
    private const int MostShown = 100;

    public static void MapAllowance(this IEndpointRouteBuilder api) =>
        api.MapGet("/people/{id:guid}/device-allowance", ShowAsync)
            .RequireAuthorization(Permissions.View)
            .WithTags("People")
            .WithName("GetDeviceAllowance")
            .WithSummary("How many devices the person has of those that they may have")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<DeviceAllowance>, ProblemHttpResult>> ShowAsync(
        Guid id,
        ClaimsPrincipal user,
        IPeopleInScope people,
        Database database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        await database.ReadAsync<Results<Ok<DeviceAllowance>, ProblemHttpResult>>(
            async (db, token) =>
                await IsSeenAsync(db, new PersonId(id), user.ScopeOf(Permissions.View), people, token)
                    ? TypedResults.Ok(
                        await ReadAsync(db, new PersonId(id), user.ScopeOf(Permissions.View), clock.GetUtcNow(), token)
                    )
                    : Problems.NotFound("person"),
            ct
        );

    private static async Task<bool> IsSeenAsync(
        MusterDbContext db,
        PersonId id,
        Scope scope,
        IPeopleInScope people,
        CancellationToken ct
    ) =>
        await db.People().AnyAsync(person => person.Id == id, ct)
        && (scope.Everything || await people.Of(db, scope).ContainsAsync(id, ct));

    private static async Task<DeviceAllowance> ReadAsync(
        MusterDbContext db,
        PersonId person,
        Scope scope,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var restrictions = await db.Set<Restriction>().Where(row => row.Enabled).ToListAsync(ct);
        var devices = await db.DevicesOwnedBy(person).ToListAsync(ct);
        // A limit for some platforms only says nothing of all that somebody has.
        var limits = restrictions
            .Select(row => row.Kept)
            .Where(kept => kept.Terms is DeviceLimitTerms { Platforms.Count: 0 });
        var strictest = limits.MinBy(kept => Left((DeviceLimitTerms)kept.Terms, devices, now));
        var terms = strictest?.Terms as DeviceLimitTerms;
        var seen = scope.Everything ? null : await db.DevicesIn(scope).ToHashSetAsync(ct);
        return new DeviceAllowance
        {
            Limit = terms?.DeviceLimit,
            Restriction = strictest?.Name,
            Used = devices.Count(Counts),
            Devices =
            [
                .. devices
                    .Where(device => seen is null || seen.Contains(device.Id))
                    .OrderByDescending(device => device.UnusedDays(now))
                    .ThenBy(device => device.DeviceKey.Value, StringComparer.Ordinal)
                    .Take(MostShown)
                    .Select(device => new AllowedDevice
                    {
                        Id = device.Id.Value,
                        DeviceKey = device.DeviceKey.Value,
                        DisplayName = device.DisplayName,
                        Platform = device.Platform,
                        UnusedDays = device.UnusedDays(now),
                        Counts = Counts(device),
                    }),
            ],
        };

        bool Counts(OwnedDevice device) => terms is null || terms.Counts(device.UnusedDays(now));
    }

    private static int Left(DeviceLimitTerms terms, IEnumerable<OwnedDevice> devices, DateTimeOffset now) =>
        terms.DeviceLimit - terms.Used(devices.Select(device => device.UnusedDays(now)));
}
