using Microsoft.Extensions.Caching.Memory;
using Muster.Protocols.HttpSignatures;

namespace Muster.Modules.AgentChannel.Exchange;

/// <summary>
/// Parsed keys: importing one costs twice a verification. A key id is the hash of its key, so an entry never goes stale; what a key may do is
/// read from the database each time. 20,000 keys of about 1 KB are 20 MB.
/// </summary>
internal sealed class KnownKeys : IDisposable
{
    private readonly MemoryCache parsed = new(new MemoryCacheOptions { SizeLimit = 20_000 });

    public VerificationKey Of(string keyId, byte[] spki) =>
        parsed.GetOrCreate(
            keyId,
            entry =>
            {
                entry.Size = 1;
                return VerificationKey.TryImport(spki)
                    ?? throw new InvalidOperationException("Only accepted keys are stored.");
            }
        )!; // the factory never returns null

    public bool Contains(string keyId) => parsed.TryGetValue(keyId, out _);

    public void Dispose() => parsed.Dispose();
}
