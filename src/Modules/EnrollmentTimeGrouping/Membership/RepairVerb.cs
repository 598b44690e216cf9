using Microsoft.EntityFrameworkCore;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentTimeGrouping.Membership;

/// <summary>"Add now": devices that came in without their group join it, each in a unit of work of its own.</summary>
internal sealed class RepairVerb(Database database, Joining joining, TimeProvider clock)
{
    public const int Most = 500;

    /// <param name="records">Null: all that miss their group.</param>
    public async Task<RepairedMemberships> RunAsync(
        IReadOnlyList<EnrollmentId>? records,
        Actor by,
        CancellationToken ct
    )
    {
        records ??= await database.ReadAsync(
            (db, token) =>
                Missing(db).OrderBy(row => row.StartedAt).Select(row => row.RecordId).Take(Most).ToListAsync(token),
            ct
        );
        var results = new List<RepairedMembership>();
        foreach (var record in records)
        {
            var error = await database.WriteAsync((db, token) => RepairAsync(db, record, by, token), ct);
            results.Add(new RepairedMembership(record.Value, error));
        }

        return new RepairedMemberships
        {
            Items = results,
            Missing = await database.ReadAsync((db, token) => Missing(db).CountAsync(token), ct),
        };
    }

    private static IQueryable<Deployment> Missing(MusterDbContext db) =>
        db.Set<Deployment>().Where(row => row.Membership == MembershipState.Failed);

    private async Task<string?> RepairAsync(MusterDbContext db, EnrollmentId record, Actor by, CancellationToken ct)
    {
        var deployment = await db.Set<Deployment>()
            .AsTracking()
            .SingleOrDefaultAsync(row => row.RecordId == record, ct);
        if (deployment is null)
        {
            return "not_found";
        }

        if (deployment.Membership is MembershipState.Added or MembershipState.Confirmed)
        {
            return null; // it is in its group: somebody was quicker
        }

        var fault = await joining.TryAsync(db, deployment, ct);
        if (fault is { } why)
        {
            return FaultCode.Of(why);
        }

        db.Record(
            by,
            new EnrollmentTimeMembershipRepaired(
                record.Value,
                deployment.DeviceId.Value,
                deployment.GroupId.ToString()
            ),
            clock
        );
        return null;
    }
}
