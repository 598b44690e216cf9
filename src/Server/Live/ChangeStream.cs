using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Muster.Http;
using Muster.Modules.Access;
using Muster.Storage.Feed;

namespace Muster.Server.Live;

internal sealed class ChangeStream(
    ChangeFeed feed,
    ContinuedAccess access,
    IHostApplicationLifetime host,
    TimeProvider clock
)
{
    /// <param name="last">Where the page was before its connection broke.</param>
    public async IAsyncEnumerable<SseItem<string>> ReadAsync(
        HttpContext context,
        long? last,
        TimeSpan askAgainEvery,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var asked = clock.GetTimestamp(); // the call was judged just before
        using var end = CancellationTokenSource.CreateLinkedTokenSource(host.ApplicationStopping, ct);
        using var changes = feed.Subscribe(last);
        yield return new SseItem<string>("{}", "hello") { EventId = changes.StartSeq.ToString() };
        if (changes.Missed)
        {
            yield return new SseItem<string>("{}", "reset");
        }

        while (await ChangesAsync(changes, askAgainEvery - clock.GetElapsedTime(asked), end.Token))
        {
            var accessChanged = false;
            while (changes.Changes.TryRead(out var change))
            {
                accessChanged |= change.Change.Topic == AccessChanged.TopicName;
                yield return new SseItem<string>(Data(change.Change), "change") { EventId = change.Seq.ToString() };
            }

            if (accessChanged || clock.GetElapsedTime(asked) >= askAgainEvery)
            {
                if (!await access.HoldsAsync(context, Permissions.View))
                {
                    yield break;
                }

                asked = clock.GetTimestamp();
                // Keeps proxies from closing a quiet stream.
                yield return new SseItem<string>("{}", "ping");
            }
        }
    }

    /// <returns>False when there is nothing more to wait for: the page left, the server stops, or the page fell behind.</returns>
    private async Task<bool> ChangesAsync(FeedSubscription changes, TimeSpan longest, CancellationToken ct)
    {
        using var time = new CancellationTokenSource(longest > TimeSpan.Zero ? longest : TimeSpan.Zero, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, ct);
        try
        {
            return await changes.Changes.WaitToReadAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            return !ct.IsCancellationRequested;
        }
    }

    private static string Data(Change change) =>
        JsonSerializer.Serialize(
            new LiveChange(change.Topic, change.EntityId, change.Version),
            LiveJson.Default.LiveChange
        );
}
