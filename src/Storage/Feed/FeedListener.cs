using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Storage.Feed;

/// <summary>Reads the feed when another node has added to it, and every few seconds in case a notification was lost.</summary>
internal sealed class FeedListener(
    IDatabaseEngine engine,
    ChangeFeed feed,
    TimeProvider clock,
    ILogger<FeedListener> log
) : BackgroundService
{
    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(5);
    private readonly Signal grown = new();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(engine.ListenAsync(grown.Set, stoppingToken), RefreshAsync(stoppingToken));

    private async Task RefreshAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await feed.RefreshAsync(ct);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Log.LoopFailed(log, nameof(FeedListener), fault);
            }

            await grown.WaitAsync(LookAnyway, clock, ct);
        }
    }
}
