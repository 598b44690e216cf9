using System.Threading.Channels;

namespace Muster.Storage.Feed;

/// <summary>One listener. It is bounded: a listener that cannot keep up loses its place and starts again, the feed never waits for it.</summary>
public sealed class FeedSubscription : IDisposable
{
    private const int Capacity = 1000;
    private readonly Channel<NumberedChange> changes = Channel.CreateBounded<NumberedChange>(Capacity);
    private readonly Action<FeedSubscription> unsubscribe;

    internal FeedSubscription(long startSeq, bool missed, Action<FeedSubscription> unsubscribe)
    {
        StartSeq = startSeq;
        Missed = missed;
        this.unsubscribe = unsubscribe;
    }

    public long StartSeq { get; }

    /// <summary>True when changes since the asked-for place are gone: the listener has to read its lists again.</summary>
    public bool Missed { get; }

    /// <summary>Completes when the listener fell behind.</summary>
    public ChannelReader<NumberedChange> Changes => changes.Reader;

    public void Dispose() => unsubscribe(this);

    internal void TryAdd(NumberedChange change)
    {
        if (!changes.Writer.TryWrite(change))
        {
            changes.Writer.TryComplete();
        }
    }
}
