using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Muster.Kernel.Ids;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.Devices.LastSeen;

/// <summary>
/// When each device was heard last. Kept in memory and written every half minute in one go, so that a check-in writes nothing; it, and only
/// it, may lose up to a minute in a crash.
/// </summary>
public sealed class DeviceLastSeen(Database database, TimeProvider clock, ILogger<DeviceLastSeen> log)
    : BackgroundService
{
    private const int RowsPerWrite = 500;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<DeviceId, DateTimeOffset> heard = new();

    public void Heard(DeviceId device) => heard[device] = clock.GetUtcNow();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await FlushAsync();
            }
        }
        catch (OperationCanceledException)
        {
            await FlushAsync();
        }
    }

    private async Task FlushAsync()
    {
        try
        {
            foreach (var batch in heard.ToArray().Chunk(RowsPerWrite))
            {
                await database.WriteAsync(
                    async (db, ct) =>
                    {
                        foreach (var (device, at) in batch)
                        {
                            await db.Database.ExecuteSqlAsync(
                                $"INSERT INTO device_last_seen (device_id, at) VALUES ({device.Value}, {database.Instant(at)}) ON CONFLICT (device_id) DO UPDATE SET at = excluded.at",
                                ct
                            );
                        }

                        return batch.Length;
                    },
                    CancellationToken.None
                );
                foreach (var entry in batch)
                {
                    heard.TryRemove(entry);
                }
            }
        }
        catch (Exception fault)
        {
            Log.LastSeenNotWritten(log, fault);
        }
    }
}
