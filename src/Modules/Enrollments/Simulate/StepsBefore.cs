using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Simulation;
using Muster.Kernel.Fingerprints;
using Muster.Modules.Enrollments.Records;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Simulate;

/// <summary>How far the devices of a call were before it, and get in it. Whoever had no answer sends its steps again, and none happens twice.</summary>
internal sealed class StepsBefore
{
    private readonly Dictionary<Fingerprint, int> attempts;
    private readonly Dictionary<Fingerprint, long> steps;

    private StepsBefore(Dictionary<Fingerprint, int> attempts, Dictionary<Fingerprint, long> steps) =>
        (this.attempts, this.steps) = (attempts, steps);

    public static async Task<StepsBefore> ReadAsync(
        MusterDbContext db,
        IReadOnlyList<Fingerprint> keys,
        CancellationToken ct
    )
    {
        var devices = await db.Set<EnrollmentRecord>()
            .Where(row => keys.Contains(row.Key))
            .GroupBy(row => row.Key)
            .Select(group => new
            {
                group.Key,
                Attempt = group.Max(row => row.AttemptNo),
                Step = group.Max(row => row.SimulationStep),
            })
            .ToListAsync(ct);
        return new StepsBefore(
            devices.ToDictionary(device => device.Key, device => device.Attempt),
            devices.ToDictionary(device => device.Key, device => device.Step ?? 0)
        );
    }

    public int NextAttempt(Fingerprint key) => attempts[key] = attempts.GetValueOrDefault(key) + 1;

    /// <returns>False when it was taken before. One without a number never was.</returns>
    public bool Take(Fingerprint key, SimulatedStep step)
    {
        if (step.No is not { } no)
        {
            return true;
        }

        if (no <= steps.GetValueOrDefault(key))
        {
            return false;
        }

        steps[key] = no;
        return true;
    }
}
