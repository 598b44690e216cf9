using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Muster.Server.Metrics;

/// <summary>Adds up what the meters of ASP.NET, of Kestrel, of the runtime and of Muster measure, from its start on.</summary>
internal sealed class Instruments : IDisposable
{
    private static readonly HashSet<string> Meters = new(StringComparer.Ordinal)
    {
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Runtime",
        "Muster",
    };
    private readonly ConcurrentDictionary<string, Family> families = new(StringComparer.Ordinal);
    private readonly MeterListener listener = new();
    private readonly Lock reading = new();

    /// <param name="ours">Other servers in this process have meters of the same names.</param>
    public Instruments(IMeterFactory ours)
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (
                Meters.Contains(instrument.Meter.Name)
                && (instrument.Meter.Scope is null || ReferenceEquals(instrument.Meter.Scope, ours))
            )
            {
                listening.EnableMeasurementEvents(
                    instrument,
                    families.GetOrAdd(instrument.Name, _ => Family.Of(instrument))
                );
            }
        };
        Listen<byte>(value => value);
        Listen<short>(value => value);
        Listen<int>(value => value);
        Listen<long>(value => value);
        Listen<float>(value => value);
        Listen<double>(value => value);
        Listen<decimal>(value => (double)value);
        listener.Start();
    }

    public IReadOnlyList<Family> Read()
    {
        lock (reading)
        {
            listener.RecordObservableInstruments();
        }

        return [.. families.Values.OrderBy(family => family.Name, StringComparer.Ordinal)];
    }

    public void Dispose() => listener.Dispose();

    private void Listen<T>(Func<T, double> number)
        where T : struct =>
        listener.SetMeasurementEventCallback<T>(
            (_, value, labels, family) => ((Family?)family)?.Record(number(value), labels)
        );
}
