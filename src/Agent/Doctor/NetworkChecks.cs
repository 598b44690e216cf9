using System.Net;
using System.Net.Sockets;
using Muster.AgentClient;

namespace Muster.Agent.Doctor;

/// <summary>The way to the server: by which machine, at which addresses, and whether anybody listens there.</summary>
internal static class NetworkChecks
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The same question that the agent's own calls ask of the system; a proxy's password is not shown.</summary>
    public static (Finding Finding, DnsEndPoint Way) Proxy(ServerAddress address)
    {
        var direct = new DnsEndPoint(address.Uri.IdnHost, address.Uri.Port);
        if (address.IsLoopback)
        {
            return (Finding.Ok("proxy", "None: the server is on this machine."), direct);
        }

        var proxy = HttpClient.DefaultProxy.GetProxy(address.Uri);
        return proxy is null
            ? (Finding.Ok("proxy", "None for this address."), direct)
            : (
                Finding.Ok(
                    "proxy",
                    $"Calls go through {proxy.Scheme}://{proxy.IdnHost}:{proxy.Port} (HTTPS_PROXY, ALL_PROXY or the system's setting)."
                ),
                new DnsEndPoint(proxy.IdnHost, proxy.Port)
            );
    }

    public static async Task<(Finding Finding, IReadOnlyList<IPAddress> Addresses)> ResolveAsync(
        DnsEndPoint way,
        CancellationToken ct
    )
    {
        try
        {
            var addresses = await Dns.GetHostAddressesAsync(way.Host, ct);
            if (addresses.Length > 0)
            {
                return (Finding.Ok("dns", $"{way.Host}: {string.Join(", ", addresses.AsEnumerable())}"), addresses);
            }
        }
        catch (SocketException)
        {
            // Told below.
        }

        var failed = Finding.Fail(
            "dns",
            $"The name {way.Host} does not resolve.",
            "Check the spelling, and this machine's DNS servers; a name inside of the organisation may need its network or VPN.",
            ExitCode.TryLater
        );
        return (failed, []);
    }

    public static async Task<Finding> ConnectAsync(
        DnsEndPoint way,
        IReadOnlyList<IPAddress> addresses,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var faults = new List<string>();
        foreach (var address in addresses)
        {
            if (await FaultAsync(new IPEndPoint(address, way.Port), clock, ct) is { } fault)
            {
                faults.Add($"{address} port {way.Port}: {fault}");
            }
        }

        var text = string.Join('\n', faults);
        return faults.Count == 0 ? Finding.Ok("tcp", $"Every address takes connections at port {way.Port}.")
            : faults.Count < addresses.Count
                ? Finding.Warn(
                    "tcp",
                    text,
                    "The agent goes on with the other addresses. Mend the DNS entry, or what is behind it."
                )
            : Finding.Fail(
                "tcp",
                text,
                "Check the port, that the server (or the proxy) runs, and the firewalls on the way.",
                ExitCode.TryLater
            );
    }

    private static async Task<string?> FaultAsync(IPEndPoint end, TimeProvider clock, CancellationToken ct)
    {
        using var time = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, ct);
        using var socket = new Socket(end.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(end, either.Token);
            return null;
        }
        catch (SocketException fault)
        {
            return fault.Message;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return $"no answer within {Patience.TotalSeconds} s";
        }
    }
}
