using Muster.Contracts.Simulation;
using Muster.Simulator.Scenarios;

namespace Muster.Simulator.Fleets;

/// <summary>What happens to every device of a fleet and when: a function of these numbers, which asks nobody.</summary>
internal sealed record Fleet
{
    /// <summary>The first devices of a fleet do not come in the same second.</summary>
    private static readonly TimeSpan Morning = TimeSpan.FromMinutes(10);

    public required ulong Seed { get; init; }

    public required int Devices { get; init; }

    /// <summary>A device begins when another one ends, so that never more are under way.</summary>
    public required int AtOnce { get; init; }

    public required IReadOnlyList<Scenario> Scenarios { get; init; }

    public required IReadOnlyList<Model> Models { get; init; }

    /// <summary>In the order in which it happens.</summary>
    public IEnumerable<TimedStep> Steps()
    {
        var underWay = new PriorityQueue<IEnumerator<TimedStep>, (TimeSpan, int)>();
        var begun = 0;
        for (; begun < Math.Min(AtOnce, Devices); begun++)
        {
            var draws = new Draws(Seed, begun);
            Continue(Of(begun, draws, Morning * draws.Unit()).GetEnumerator(), begun);
        }

        while (underWay.TryDequeue(out var device, out var at))
        {
            yield return device.Current;
            if (!Continue(device, at.Item2) && begun < Devices)
            {
                Continue(Of(begun, new Draws(Seed, begun), at.Item1).GetEnumerator(), begun++);
            }
        }

        bool Continue(IEnumerator<TimedStep> device, int number)
        {
            if (!device.MoveNext())
            {
                device.Dispose();
                return false;
            }

            underWay.Enqueue(device, (device.Current.Due, number));
            return true;
        }
    }

    private IEnumerable<TimedStep> Of(int number, Draws draws, TimeSpan start)
    {
        var model = draws.OneOf(Models, kind => kind.Weight);
        var scenario = draws.OneOf(Scenarios, one => one.Weight);
        var (due, no) = (start, 0);
        foreach (var beat in scenario.Beats.Where(beat => beat.Only is null || beat.Only == model.Platform))
        {
            due += draws.Around(beat.After * model.Pace);
            yield return new TimedStep(due, number, Step(beat, model, number, ++no));
        }
    }

    private SimulatedStep Step(Beat beat, Model model, int number, int no)
    {
        var begins = beat.Kind == "begin";
        var sign = beat.Trouble is { } trouble ? Sign.Of(trouble, model.Platform) : null;
        return new SimulatedStep
        {
            Device = $"{Seed}/{number + 1}",
            No = no,
            Kind = beat.Kind,
            Platform = begins ? model.Platform : null,
            Method = begins ? model.Method : null,
            Name = begins ? $"{model.NamePrefix}-{number + 1:0000}" : null,
            OsVersion = begins ? model.OsVersion : null,
            State = beat.State,
            Source = sign?.Source,
            Phase = sign?.Phase,
            Code = sign?.Code,
            Text = sign?.Text ?? beat.Text,
        };
    }
}
