using Muster.Contracts.Simulation;
using Muster.Simulator.Fleets;
using Muster.Simulator.Server;

namespace Muster.Simulator.Run;

/// <summary>Lets a fleet happen, each step when it is due.</summary>
internal sealed class FleetRun(
    SimulationServer server,
    Fleet fleet,
    Pacing pacing,
    Progress progress,
    TimeProvider clock
)
{
    public bool BesideRealDevices { get; init; }

    public bool Replace { get; init; }

    public async Task UntilTheEndAsync(CancellationToken ct)
    {
        progress.Begin(fleet, pacing);
        // Whoever may not even look need not begin; and a server that was there once is waited for.
        await server.FleetsAsync(ct);
        if (Replace && await server.RemoveAsync(pacing.Fleet, ct) is > 0 and var removed)
        {
            progress.Say($"{removed} enrollments of an earlier run were removed.");
        }

        var began = clock.GetTimestamp();
        using var one = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await Task.WhenAll(Enumerable.Range(0, pacing.Lanes).Select(lane => RunAsync(lane, began, one)));
    }

    /// <summary>A device keeps to its lane, so that its steps arrive in order.</summary>
    private async Task RunAsync(int lane, long began, CancellationTokenSource one)
    {
        try
        {
            var due = new List<SimulatedStep>(pacing.Batch);
            foreach (var step in fleet.Steps().Where(step => step.Device % pacing.Lanes == lane))
            {
                var wait = (step.Due / pacing.Speed) - clock.GetElapsedTime(began);
                if (due.Count == pacing.Batch || (due.Count > 0 && wait > TimeSpan.Zero))
                {
                    await TakeAsync(due, one.Token);
                    wait = (step.Due / pacing.Speed) - clock.GetElapsedTime(began);
                }

                if (wait > TimeSpan.Zero)
                {
                    await Task.Delay(wait, clock, one.Token);
                }

                due.Add(step.Step);
            }

            await TakeAsync(due, one.Token);
        }
        catch
        {
            // What ends one lane ends all.
            await one.CancelAsync();
            throw;
        }
    }

    private async Task TakeAsync(List<SimulatedStep> due, CancellationToken ct)
    {
        if (due.Count == 0)
        {
            return;
        }

        var answer = await server.TakeAsync(
            new SimulatedSteps
            {
                Fleet = pacing.Fleet,
                BesideRealDevices = BesideRealDevices,
                Steps = due,
            },
            ct
        );
        progress.Took(due, answer);
        due.Clear();
    }
}
