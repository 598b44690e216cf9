using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Muster.Benchmarks.Databases;
using Muster.Kernel.Fingerprints;
using Muster.Modules.Devices;
using Muster.Storage.Writing;
using Muster.TestKit.Hosting;

namespace Muster.Benchmarks.Measuring;

/// <summary>The read behind every call of a known key, alone: the same compiled query on a pooled context, on the same database, in this process.</summary>
internal sealed class BareRead(MeasuredDatabase database, IReadOnlyList<Fingerprint> keys) : IAsyncDisposable
{
    private readonly WebApplication app = MusterHost.Compose(
        database.Database.Setting,
        database.Folder,
        MusterHost.FreePort(),
        new HostOptions()
    );
    private readonly Meter meter = new(Environment.ProcessId, database);

    public Task<Figure> MeasureAsync(int workers, TimeSpan time)
    {
        var muster = app.Services.GetRequiredService<Database>();
        return meter.MeasureAsync(() => Loop.RunAsync(workers, time, FindAsync));

        async Task FindAsync(int number) =>
            _ =
                await muster.ReadAsync(
                    (db, _) => DeviceKeys.FindAsync(db, keys[number % keys.Count]),
                    CancellationToken.None
                ) ?? throw new InvalidOperationException("The key of an admitted device is there.");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
