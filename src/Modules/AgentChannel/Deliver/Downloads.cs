using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Muster.Kernel.Fingerprints;

namespace Muster.Modules.AgentChannel.Deliver;

/// <summary>
/// How many files are on their way at once: two for one key, and as many on this node as it bears. A fleet that fetches one package on one
/// morning takes turns; who has to wait is told when to come again.
/// </summary>
internal sealed class Downloads(IOptions<AgentChannelOptions> options)
{
    private const int MostOfOneKey = 2;
    private readonly ConcurrentDictionary<Fingerprint, int> ofKey = new();
    private int running;

    /// <returns>Null when there is no room; else to be given back.</returns>
    public IDisposable? TryEnter(Fingerprint key)
    {
        if (Interlocked.Increment(ref running) > options.Value.MostDownloads)
        {
            Interlocked.Decrement(ref running);
            return null;
        }

        if (ofKey.AddOrUpdate(key, 1, (_, before) => before + 1) > MostOfOneKey)
        {
            Leave(key);
            return null;
        }

        return new Place(this, key);
    }

    private void Leave(Fingerprint key)
    {
        Interlocked.Decrement(ref running);
        if (ofKey.AddOrUpdate(key, 0, (_, before) => before - 1) <= 0)
        {
            ofKey.TryRemove(new KeyValuePair<Fingerprint, int>(key, 0));
        }
    }

    private sealed class Place(Downloads downloads, Fingerprint key) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0)
            {
                downloads.Leave(key);
            }
        }
    }
}
