using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Muster.Modules.Keys.Internal;

/// <summary>Looks every few seconds whether keys were made or changed, here or on another node, and says that this node lives.</summary>
internal sealed class KeyRingRefresh(
    KeyRingLoading loading,
    KeyHolders holders,
    TimeProvider clock,
    IOptions<KeysOptions> options,
    ILogger<KeyRingRefresh> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.LookEvery, clock);
        var told = clock.GetUtcNow();
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                told = await LookAsync(told, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            await TryAsync(() => holders.LeaveAsync(CancellationToken.None));
        }
    }

    private async Task<DateTimeOffset> LookAsync(DateTimeOffset told, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await TryAsync(() => loading.RunAsync(now, ct));
        if (now - told < KeyHolders.Every)
        {
            return told;
        }

        await TryAsync(() => holders.TellAsync(ct));
        return now;
    }

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The keys that are loaded go on working.
            Log.KeysNotRead(log, fault);
        }
    }
}
