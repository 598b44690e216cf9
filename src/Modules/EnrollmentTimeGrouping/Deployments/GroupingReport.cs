using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Http;
using Muster.Modules.Access.Roles;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentTimeGrouping.Deployments;

/// <summary>How many joined their group at the moment of enrollment, later, or not at all.</summary>
internal static class GroupingReport
{
    private const int UsualDays = 30;
    private const int MostDays = 365;

    public static void MapGroupingReport(this IEndpointRouteBuilder api) =>
        api.MapGet("/device-preparation/grouping", ReadAsync)
            .RequireAuthorization(Permissions.View)
            .WithTags("Device preparation")
            .WithName("GetEnrollmentTimeGroupingReport")
            .WithSummary("How enrollment-time grouping went, for each policy")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<EnrollmentTimeGroupingReport>, ProblemHttpResult>> ReadAsync(
        [Description("Days that are looked back, 1 to 365; 30 when not given.")] int? days,
        ClaimsPrincipal user,
        Database database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (days is < 1 or > MostDays)
        {
            var errors = new FieldErrors();
            errors.Add("days", $"1 to {MostDays}.");
            return errors.ToProblem();
        }

        var since = clock.GetUtcNow() - TimeSpan.FromDays(days ?? UsualDays);
        var scope = user.ScopeOf(Permissions.View);
        return TypedResults.Ok(await database.ReadAsync((db, token) => OfAsync(db, scope, since, token), ct));
    }

    private static async Task<EnrollmentTimeGroupingReport> OfAsync(
        MusterDbContext db,
        Scope scope,
        DateTimeOffset since,
        CancellationToken ct
    )
    {
        var rows = db.Deployments(scope).Where(row => row.StartedAt >= since);
        var counts = await rows.GroupBy(row => row.PolicyId)
            .Select(of => new
            {
                Policy = of.Key,
                Enrolled = of.Count(),
                Joined = of.Count(row => row.AddedAt != null && row.Attempts == 1),
                Missing = of.Count(row => row.Membership == MembershipState.Failed),
                Removed = of.Count(row => row.Membership == MembershipState.Removed),
            })
            .ToListAsync(ct);
        var late = await rows.Where(row => row.AddedAt != null && row.Attempts > 1)
            .Select(row => new
            {
                row.PolicyId,
                row.StartedAt,
                row.AddedAt,
            })
            .ToListAsync(ct);
        var names = await db.Set<PolicyVersionRow>()
            .GroupBy(row => row.PolicyId)
            .Select(of =>
                of.OrderByDescending(row => row.PolicyVersion).Select(row => new { row.PolicyId, row.Name }).First()
            )
            .ToListAsync(ct);
        var repaired = late.ToLookup(row => row.PolicyId, row => (row.AddedAt!.Value - row.StartedAt).TotalSeconds); // asked for
        return new EnrollmentTimeGroupingReport
        {
            Items =
            [
                .. counts
                    .Select(count => new PolicyGrouping
                    {
                        PolicyId = count.Policy.Value,
                        PolicyName = names.Single(name => name.PolicyId == count.Policy).Name,
                        Enrolled = count.Enrolled,
                        JoinedAtEnrollment = count.Joined,
                        Repaired = repaired[count.Policy].Count(),
                        Missing = count.Missing,
                        Removed = count.Removed,
                        MedianRepairSeconds = Median([.. repaired[count.Policy].Order()]),
                    })
                    .OrderBy(row => row.PolicyName, StringComparer.OrdinalIgnoreCase),
            ],
        };
    }

    private static double? Median(List<double> sorted) => sorted.Count == 0 ? null : sorted[(sorted.Count - 1) / 2];
}
