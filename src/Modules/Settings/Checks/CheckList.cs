using System.Collections.Immutable;
using Muster.Http.Checks;

namespace Muster.Modules.Settings.Checks;

/// <summary>What is checked, what others need first: without the database nothing works. Other modules' checks come last.</summary>
internal sealed class CheckList(
    DatabaseCheck database,
    ClockCheck time,
    KeysCheck keys,
    PublicUrlCheck url,
    TlsCheck tls,
    ProxyCheck proxies,
    IEnumerable<IEndpointCheck> contributed
)
{
    public ImmutableArray<IEndpointCheck> InOrder { get; } = [database, time, keys, url, tls, proxies, .. contributed];
}
