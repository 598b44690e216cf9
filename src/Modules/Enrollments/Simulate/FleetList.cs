using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Simulation;
using Muster.Modules.Enrollments.Records;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Simulate;

internal static class FleetList
{
    /// <summary>More than anybody makes who means to look at them.</summary>
    private const int Most = 200;

    /// <summary>Counted by the index over what is simulated; real devices are not read.</summary>
    public static async Task<IReadOnlyList<SimulatedFleet>> ReadAsync(MusterDbContext db, CancellationToken ct)
    {
        var fleets = await db.Set<EnrollmentRecord>()
            .Where(row => row.Simulation != null)
            .GroupBy(row => row.Simulation!) // not null by the line above
            .Select(group => new { Name = group.Key, Enrollments = group.Count() })
            .OrderBy(fleet => fleet.Name)
            .Take(Most)
            .ToListAsync(ct);
        return [.. fleets.Select(fleet => new SimulatedFleet(fleet.Name, fleet.Enrollments))];
    }
}
