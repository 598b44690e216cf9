using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Internal;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Muster.Modules.Keys.Sessions;

/// <summary>ASP.NET's own keeper of session keys, which hears of keys that another node made or revoked and can be asked for rows instead of writing them.</summary>
internal sealed class SessionKeys(IOptions<KeyManagementOptions> options, IActivator activator, ILoggerFactory logs)
    : IKeyManager
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);
    private readonly Lazy<XmlKeyManager> keys = new(() => new XmlKeyManager(options, activator, logs));
    private readonly Lock gate = new();
    private CancellationTokenSource changed = new();
    private string? followed;

    public IKey CreateNewKey(DateTimeOffset activationDate, DateTimeOffset expirationDate) =>
        keys.Value.CreateNewKey(activationDate, expirationDate);

    public IReadOnlyCollection<IKey> GetAllKeys() => keys.Value.GetAllKeys();

    public void RevokeAllKeys(DateTimeOffset revocationDate, string? reason = null) =>
        keys.Value.RevokeAllKeys(revocationDate, reason);

    public void RevokeKey(Guid keyId, string? reason = null) => keys.Value.RevokeKey(keyId, reason);

    public CancellationToken GetCacheExpirationToken()
    {
        lock (gate)
        {
            return CancellationTokenSource
                .CreateLinkedTokenSource(keys.Value.GetCacheExpirationToken(), changed.Token)
                .Token;
        }
    }

    /// <summary>Makes this node read its keys again when those in use are others than before.</summary>
    public void Follow(IEnumerable<string> inUse)
    {
        var now = string.Join(' ', inUse.Order(StringComparer.Ordinal));
        if (followed == now)
        {
            return;
        }

        CancellationTokenSource before;
        lock (gate)
        {
            followed = now;
            (before, changed) = (changed, new CancellationTokenSource());
        }

        before.Cancel();
    }

    public SessionElement NewKey(DateTimeOffset usableFrom) =>
        Capture(manager => manager.CreateNewKey(usableFrom, usableFrom + Lifetime));

    /// <summary>Ends every session that began under the keys of before.</summary>
    public SessionElement Revocation(DateTimeOffset now) =>
        Capture(manager => manager.RevokeAllKeys(now, "all sessions were ended"));

    private SessionElement Capture(Action<XmlKeyManager> act)
    {
        var captured = new Captured();
        var asked = new KeyManagementOptions
        {
            AuthenticatedEncryptorConfiguration = options.Value.AuthenticatedEncryptorConfiguration,
            XmlRepository = captured,
        };
        act(new XmlKeyManager(Options.Create(asked), activator, NullLoggerFactory.Instance));
        return captured.Element ?? throw new InvalidOperationException("The manager stores what it makes.");
    }

    private sealed class Captured : IXmlRepository
    {
        public SessionElement? Element { get; private set; }

        public IReadOnlyCollection<XElement> GetAllElements() => [];

        public void StoreElement(XElement element, string friendlyName) =>
            Element = new SessionElement(element, friendlyName);
    }
}

/// <summary>A data-protection key, or a revocation of those before it, as ASP.NET writes it.</summary>
internal sealed record SessionElement(XElement Element, string Name)
{
    /// <summary>How the purpose of a key begins; a revocation is named otherwise.</summary>
    public const string KeyPurpose = "session/key-";
}
