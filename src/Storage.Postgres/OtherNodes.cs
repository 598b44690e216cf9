using Npgsql;

namespace Muster.Storage.Postgres;

/// <summary>
/// Tells other nodes that the feed has grown and hears it from them: at most ten notifications a second, whatever the load, because each
/// takes a lock that every notifying commit shares.
/// </summary>
internal sealed class OtherNodes(NpgsqlDataSource source)
{
    private const string Channel = "muster_feed";
    private static readonly TimeSpan BetweenNotifications = TimeSpan.FromMilliseconds(100);
    private readonly SemaphoreSlim grown = new(0, int.MaxValue);

    public void Notify() => grown.Release();

    public Task RunAsync(Action wake, CancellationToken ct) =>
        Task.WhenAll(KeepAsync(c => HearAsync(wake, c), ct), KeepAsync(TellAsync, ct));

    private async Task HearAsync(Action wake, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        connection.Notification += (_, _) => wake();
        await using var listen = new NpgsqlCommand($"LISTEN {Channel}", connection);
        await listen.ExecuteNonQueryAsync(ct);
        wake();
        while (true)
        {
            await connection.WaitAsync(ct);
        }
    }

    private async Task TellAsync(CancellationToken ct)
    {
        while (true)
        {
            await grown.WaitAsync(ct);
            while (grown.Wait(0, CancellationToken.None)) { }

            await using var notify = source.CreateCommand($"NOTIFY {Channel}");
            await notify.ExecuteNonQueryAsync(ct);
            await Task.Delay(BetweenNotifications, TimeProvider.System, ct);
        }
    }

    /// <summary>The reader of the feed looks every few seconds anyway; a broken connection only has to come back.</summary>
    private static async Task KeepAsync(Func<CancellationToken, Task> work, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await work(ct);
            }
            catch (NpgsqlException)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, ct);
            }
        }
    }
}
