namespace Muster.Simulator.Agents;

/// <summary>Devices that begin one after another and stay until all end together.</summary>
internal sealed class AgentFleet(AgentPlan plan, CallLog calls, TimeProvider clock)
{
    public async Task<IReadOnlyList<SimulatedAgent>> RunAsync(CancellationToken ct)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        List<SimulatedAgent> agents = [];
        List<Task> running = [];
        var began = clock.GetTimestamp();
        try
        {
            for (var number = 0; number < plan.Devices; number++)
            {
                var due = TimeSpan.FromSeconds((double)number / plan.PerSecond) - clock.GetElapsedTime(began);
                if (due > TimeSpan.Zero)
                {
                    await Task.Delay(due, clock, end.Token);
                }

                var agent = new SimulatedAgent(plan, calls, clock);
                agents.Add(agent);
                // Making a key is work, and must not hold up the next.
                running.Add(Task.Run(() => UntilToldAsync(agent, end.Token), CancellationToken.None));
            }

            var all = Task.WhenAll(running);
            await Task.WhenAny(all, Task.Delay(plan.Stay, clock, end.Token));
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // What was measured so far is of use.
        }

        await end.CancelAsync();
        await Task.WhenAll(running);
        return agents;
    }

    private static async Task UntilToldAsync(SimulatedAgent agent, CancellationToken ct)
    {
        try
        {
            await agent.RunAsync(ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // It was told.
        }
    }
}
