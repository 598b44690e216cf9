using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net;
using Muster.Http;

namespace Muster.Server.Settings;

/// <summary>Where the server listens and what it is called.</summary>
internal sealed record NetworkSettings(
    Uri Listen,
    Uri? MetricsListen,
    PublicAddress PublicAddress,
    TlsFiles? Tls,
    bool BehindProxy,
    ImmutableArray<IPNetwork>? ProxyNetworks,
    string? PublicUrlAuthority,
    ImmutableArray<IPNetwork> HookNetworks,
    string? HookAuthority
)
{
    private const string DefaultListen = "http://127.0.0.1:7480";

    public static NetworkSettings Read(RawSettings raw)
    {
        var listen = Address(raw, "MUSTER_LISTEN") ?? new Uri(DefaultListen);
        var tls = ReadTls(raw);
        var behindProxy = raw.Flag("MUSTER_BEHIND_PROXY");

        if ((listen.Scheme == Uri.UriSchemeHttps) != tls is not null)
        {
            raw.Faults.Add(
                listen.Scheme == Uri.UriSchemeHttps
                    ? "MUSTER_LISTEN is https: name certificate and key in MUSTER_TLS_CERT and MUSTER_TLS_KEY."
                    : "MUSTER_TLS_CERT is set and MUSTER_LISTEN is not https: change it to https://…"
            );
        }

        if (!listen.IsLoopback && tls is null && !behindProxy)
        {
            raw.Faults.Add(
                $"MUSTER_LISTEN={listen} is reachable from elsewhere without TLS: set MUSTER_TLS_CERT and MUSTER_TLS_KEY, or MUSTER_BEHIND_PROXY=1 when a proxy ends TLS."
            );
        }

        var named = raw["MUSTER_PUBLIC_URL"] is not null;
        if (
            !named
            && (
                behindProxy
                || IPAddress.TryParse(listen.Host.Trim('[', ']'), out var ip)
                    && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any))
            )
        )
        {
            raw.Faults.Add(
                "MUSTER_PUBLIC_URL is required behind a proxy and with a wildcard address: set it to the address that people and devices call."
            );
        }

        return new NetworkSettings(
            listen,
            Metrics(raw, listen),
            Public(Address(raw, "MUSTER_PUBLIC_URL") ?? listen, listen),
            tls,
            behindProxy,
            Proxies(raw, behindProxy),
            Existing(raw, "MUSTER_PUBLIC_URL_CA"),
            Networks(raw, "MUSTER_POLICY_HOOK_NETWORKS"),
            Existing(raw, "MUSTER_POLICY_HOOK_CA")
        );
    }

    private static PublicAddress Public(Uri url, Uri listen)
    {
        var authorities = new HashSet<string>(StringComparer.Ordinal) { url.Authority.ToLowerInvariant() };
        if (listen.IsLoopback)
        {
            var port = listen.IsDefaultPort ? "" : $":{listen.Port}";
            authorities.UnionWith([$"localhost{port}", $"127.0.0.1{port}", $"[::1]{port}"]);
        }

        return new PublicAddress(url, authorities.ToFrozenSet(StringComparer.Ordinal));
    }

    private static Uri? Address(RawSettings raw, string key)
    {
        if (raw[key] is not { } text)
        {
            return null;
        }

        if (
            Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address.PathAndQuery == "/"
        )
        {
            return address;
        }

        raw.Faults.Add($"{key}={text} is no address: give scheme, host and port, such as {DefaultListen}.");
        return null;
    }

    private static Uri? Metrics(RawSettings raw, Uri listen)
    {
        const string key = "MUSTER_METRICS_LISTEN";
        var metrics = Address(raw, key);
        if (metrics is not null && (!metrics.IsLoopback || metrics.Scheme != Uri.UriSchemeHttp))
        {
            raw.Faults.Add(
                $"{key}={metrics} is not on this machine alone: give http and a loopback address, such as http://127.0.0.1:7481, and let what collects run here or come through a tunnel."
            );
        }

        if (metrics is not null && metrics.Port == listen.Port)
        {
            raw.Faults.Add($"{key}={metrics} has the port of MUSTER_LISTEN: give it another.");
        }

        return metrics;
    }

    private static TlsFiles? ReadTls(RawSettings raw)
    {
        var (certificate, key) = (Existing(raw, "MUSTER_TLS_CERT"), Existing(raw, "MUSTER_TLS_KEY"));
        if (certificate is null != key is null)
        {
            raw.Faults.Add("MUSTER_TLS_CERT and MUSTER_TLS_KEY belong together: set both, or none.");
        }

        return certificate is null || key is null ? null : new TlsFiles(certificate, key);
    }

    private static string? Existing(RawSettings raw, string name)
    {
        var file = raw[name];
        if (file is not null && !File.Exists(file))
        {
            raw.Faults.Add($"{name}={file} does not exist: name a PEM file.");
        }

        return file;
    }

    private static ImmutableArray<IPNetwork>? Proxies(RawSettings raw, bool behindProxy)
    {
        var networks = Networks(raw, "MUSTER_TRUSTED_PROXIES");
        if (networks.Length > 0 && !behindProxy)
        {
            raw.Faults.Add(
                "MUSTER_TRUSTED_PROXIES is set without MUSTER_BEHIND_PROXY=1: set it too, or remove the proxies."
            );
        }

        return networks.Length > 0 ? networks : null;
    }

    private static ImmutableArray<IPNetwork> Networks(RawSettings raw, string key)
    {
        var networks = ImmutableArray.CreateBuilder<IPNetwork>();
        foreach (
            var text in (raw[key] ?? "").Split(
                ',',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            if (IPNetwork.TryParse(text, out var network))
            {
                networks.Add(network);
            }
            else if (IPAddress.TryParse(text, out var address))
            {
                networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            }
            else
            {
                raw.Faults.Add(
                    $"{key}={text} is no address: give addresses or networks such as 10.0.0.0/8, with commas between."
                );
            }
        }

        return networks.DrainToImmutable();
    }
}
