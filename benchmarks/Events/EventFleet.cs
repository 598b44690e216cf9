using Muster.Benchmarks.Load;
using Muster.Contracts.Simulation;

namespace Muster.Benchmarks.Events;

/// <summary>Calls of the steps route for devices that do not exist. A device notes at most a thousand times, so new ones come in time.</summary>
internal sealed class EventFleet(Uri server)
{
    private const int NotesOfADevice = 900;
    private int generation;
    private int notes;
    private int devices;

    public IReadOnlyList<byte[]> Begin(int count)
    {
        (devices, notes) = (count, 0);
        generation++;
        return
        [
            Call(
                Enumerable
                    .Range(0, count)
                    .Select(number =>
                        Step(number, "begin") with
                        {
                            Platform = "ios",
                            Method = "IosAde",
                            Name = $"iPhone-{number}",
                        }
                    )
            ),
        ];
    }

    /// <summary>Each of a call is of another device.</summary>
    public IReadOnlyList<byte[]> Notes(int calls, int steps)
    {
        var made = new List<byte[]>();
        if ((notes + ((long)calls * steps)) / devices > NotesOfADevice)
        {
            made.AddRange(Begin(devices));
        }

        made.AddRange(
            Enumerable
                .Range(0, calls)
                .Select(_ =>
                    Call(
                        Enumerable
                            .Range(0, steps)
                            .Select(_ => Step(notes++ % devices, "note") with { Text = "The policies are applied." })
                    )
                )
        );
        return made;
    }

    private SimulatedStep Step(int device, string kind) => new() { Device = $"{generation}/{device}", Kind = kind };

    private byte[] Call(IEnumerable<SimulatedStep> steps) =>
        Requests.Post(
            server,
            "/api/simulation/steps",
            new SimulatedSteps
            {
                Fleet = "bench",
                BesideRealDevices = true,
                Steps = [.. steps],
            }
        );
}
