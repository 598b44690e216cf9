using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Muster.Modules.PolicyHook;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.PolicyHook;

/// <summary>Servers to which the Internet is what a test says: names lead where it says, and what is at the public addresses is its receiver.</summary>
public sealed class HookHosts : HostFixture
{
    public const string Name = "hook.example";
    public static readonly IPAddress Public = IPAddress.Parse("93.184.216.34");

    private readonly HookCertificates certificates = new();
    private readonly ConcurrentDictionary<string, Func<IPAddress[]>> names = new(StringComparer.Ordinal);

    internal HookReceiver Receiver { get; private set; } = null!; // StartAsync sets it

    /// <summary>Each name that was looked up.</summary>
    public ConcurrentQueue<string> LookedUp { get; } = new();

    /// <summary>Each address that was connected to.</summary>
    public ConcurrentQueue<IPEndPoint> Dialled { get; } = new();

    /// <summary>Where a connection leads that is made; null: nobody is there.</summary>
    public int? LeadsTo { get; set; }

    protected override Dictionary<string, string> Settings =>
        new() { ["MUSTER_POLICY_HOOK_CA"] = certificates.AuthorityFile };

    protected override Action<IServiceCollection> Services =>
        services =>
            services
                .AddSingleton<HookResolver>(
                    (host, _) =>
                    {
                        LookedUp.Enqueue(host);
                        return names.TryGetValue(host, out var addresses)
                            ? Task.FromResult(addresses())
                            : throw new SocketException((int)SocketError.HostNotFound);
                    }
                )
                .AddSingleton<HookDialer>(DialAsync);

    /// <summary>A server with a hook that a new receiver stands behind.</summary>
    internal async Task<HookedHost> WithAsync(DatabaseKind kind, string url = $"https://{Name}/admission")
    {
        var clocked = await OnAsync(kind);
        if (Receiver is not null)
        {
            await Receiver.DisposeAsync();
        }

        Receiver = await HookReceiver.StartAsync(certificates.For(Name, Public.ToString()));
        LeadsTo = Receiver.Port;
        Leads(Name, () => [Public]);
        LookedUp.Clear();
        Dialled.Clear();
        // What connections there are from before, and a hook that is left alone, are a minute old by now.
        clocked.Clock.Advance(TimeSpan.FromMinutes(1));
        return new HookedHost(clocked, Receiver, await clocked.Host.SetHookAsync(url));
    }

    public void Leads(string name, Func<IPAddress[]> to) => names[name] = to;

    private async Task<Stream> DialAsync(IPEndPoint to, CancellationToken ct)
    {
        Dialled.Enqueue(to);
        if (LeadsTo is not { } port)
        {
            throw new SocketException((int)SocketError.ConnectionRefused);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), ct);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
