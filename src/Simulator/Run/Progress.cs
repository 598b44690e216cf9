using Muster.Contracts.Simulation;
using Muster.Simulator.Fleets;

namespace Muster.Simulator.Run;

/// <summary>How far a fleet is: a line that changes on a terminal, the end alone elsewhere.</summary>
internal sealed class Progress(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(0.2);
    private readonly Lock gate = new();
    private readonly bool live = !Console.IsErrorRedirected;
    private HashSet<string> begun = [];
    private (int All, int Steps, int Taken, int Ignored, int Repeated) counts;
    private long shown;
    private bool open;

    public void Begin(Fleet fleet, Pacing pacing)
    {
        var (steps, last) = fleet
            .Steps()
            .Aggregate((Steps: 0, Last: TimeSpan.Zero), (sum, step) => (sum.Steps + 1, step.Due));
        counts.All = steps;
        begun = new HashSet<string>(fleet.Devices, StringComparer.Ordinal);
        var time = double.IsInfinity(pacing.Speed)
            ? "as fast as the server takes them"
            : $"{pacing.Speed:0.##} times as fast as life, {Text(last / pacing.Speed)} in all";
        Say($"Fleet \"{pacing.Fleet}\": {fleet.Devices} devices, seed {fleet.Seed}, {time}.");
    }

    public void Took(IReadOnlyList<SimulatedStep> steps, SimulationAnswer answer)
    {
        lock (gate)
        {
            begun.UnionWith(steps.Select(step => step.Device));
            counts.Steps += steps.Count;
            counts.Taken += answer.Done;
            counts.Ignored += answer.Ignored;
            counts.Repeated += answer.Repeated;
            if (live && clock.GetElapsedTime(shown) > Often)
            {
                shown = clock.GetTimestamp();
                open = true;
                Console.Error.Write(
                    $"\r{begun.Count} devices, {counts.Steps} of {counts.All} steps ({counts.Steps * 100L / counts.All} %)   "
                );
            }
        }
    }

    public void Say(string what)
    {
        lock (gate)
        {
            Break();
            Console.Error.WriteLine(what);
        }
    }

    public void End()
    {
        lock (gate)
        {
            Break();
            Console.WriteLine(
                $"{begun.Count} devices, {counts.Steps} steps: {counts.Taken} taken, {counts.Ignored} led nowhere, {counts.Repeated} taken before."
            );
        }
    }

    public void Dispose() => Break();

    private void Break()
    {
        if (open)
        {
            open = false;
            Console.Error.WriteLine();
        }
    }

    private static string Text(TimeSpan time) =>
        time.TotalMinutes < 2 ? $"{time.TotalSeconds:0} s"
        : time.TotalHours < 2 ? $"{time.TotalMinutes:0} min"
        : $"{time.TotalHours:0.#} h";
}
