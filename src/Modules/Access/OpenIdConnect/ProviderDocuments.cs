using System.Collections.Concurrent;
using Muster.Protocols.OpenId;

namespace Muster.Modules.Access.OpenIdConnect;

/// <summary>What providers publish: their own description, kept for an hour, and their keys.</summary>
internal sealed class ProviderDocuments(ProviderHttp http, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>Tokens with made-up key names make us ask again no oftener.</summary>
    private static readonly TimeSpan BetweenKeys = TimeSpan.FromMinutes(1);

    /// <summary>One that does not answer is asked again only then: else everybody would wait for everybody's five seconds.</summary>
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);

    // One entry for each issuer that an administrator has entered.
    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);

    /// <exception cref="ProviderException">It cannot be had.</exception>
    public async Task<DiscoveryDocument> DiscoverAsync(string issuer, CancellationToken ct) =>
        (await OfAsync(issuer, unknownKey: false, ct)).Document;

    /// <summary>Reads a token with the provider's keys; when it names an unknown one, with those of this moment.</summary>
    /// <exception cref="ProviderException">The keys cannot be had.</exception>
    public async Task<T> ReadAsync<T>(
        string issuer,
        Func<ProviderKeys, T> read,
        Func<T, TokenFault?> faultOf,
        CancellationToken ct
    )
    {
        var reading = read((await OfAsync(issuer, unknownKey: false, ct)).Keys);
        return faultOf(reading) == TokenFault.KeyUnknown
            ? read((await OfAsync(issuer, unknownKey: true, ct)).Keys)
            : reading;
    }

    /// <summary>As it is at this moment.</summary>
    /// <exception cref="ProviderException">It cannot be had.</exception>
    public async Task<DiscoveryDocument> FetchAsync(string issuer, CancellationToken ct)
    {
        var address = new Uri(issuer.TrimEnd('/') + DiscoveryDocument.WellKnown);
        var document =
            DiscoveryDocument.Parse(await http.GetAsync(address, accessToken: null, ct))
            ?? throw Unbelievable($"{address} is no discovery document, or names an address without https.");
        return document.Issuer == issuer
            ? document
            : throw Unbelievable($"{address} says that its issuer is {document.Issuer}, and not {issuer}.");
    }

    /// <exception cref="ProviderException">They cannot be had.</exception>
    public async Task<ProviderKeys> FetchKeysAsync(DiscoveryDocument document, CancellationToken ct) =>
        ProviderKeys.Parse(await http.GetAsync(document.KeysUri, accessToken: null, ct))
        ?? throw Unbelievable($"{document.KeysUri} is no set of keys.");

    private async Task<Published> OfAsync(string issuer, bool unknownKey, CancellationToken ct)
    {
        var entry = entries.GetOrAdd(issuer, _ => new Entry());
        await entry.Turn.WaitAsync(ct);
        try
        {
            var now = clock.GetUtcNow();
            if (entry.Published is not { } known || known.At + Kept <= now)
            {
                entry.Published = await FetchAllAsync(issuer, entry, now, ct);
            }
            else if (unknownKey && known.KeysAskedAt + BetweenKeys <= now)
            {
                // Before the call: one that fails counts too.
                entry.Published = known with
                {
                    KeysAskedAt = now,
                };
                entry.Published = entry.Published with { Keys = await FetchKeysAsync(known.Document, ct) };
            }

            return entry.Published;
        }
        finally
        {
            entry.Turn.Release();
        }
    }

    private async Task<Published> FetchAllAsync(string issuer, Entry entry, DateTimeOffset now, CancellationToken ct)
    {
        if (entry.Failure is { } failure && entry.FailedAt + AfterFailure > now)
        {
            throw new ProviderException(failure.Reason, failure.Message, failure);
        }

        try
        {
            var document = await FetchAsync(issuer, ct);
            var published = new Published(document, await FetchKeysAsync(document, ct), now, KeysAskedAt: now);
            entry.Failure = null;
            return published;
        }
        catch (ProviderException fault)
        {
            (entry.Failure, entry.FailedAt) = (fault, clock.GetUtcNow());
            throw;
        }
    }

    private static ProviderException Unbelievable(string detail) => new(ProviderRefusal.ProviderAnswerRefused, detail);

    private sealed record Published(
        DiscoveryDocument Document,
        ProviderKeys Keys,
        DateTimeOffset At,
        DateTimeOffset KeysAskedAt
    );

    private sealed class Entry
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public Published? Published { get; set; }

        public ProviderException? Failure { get; set; }

        public DateTimeOffset FailedAt { get; set; }
    }
}
