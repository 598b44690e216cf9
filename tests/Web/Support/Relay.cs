using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Muster.Web.Support;

/// <summary>
/// A wire between browser and server that can be cut: every connection breaks and none is taken any more.
/// For the browser it is a proxy, so that the server is still called by its own name.
/// </summary>
internal sealed class Relay : IDisposable
{
    private readonly ConcurrentDictionary<TcpClient, bool> ends = new();
    private readonly Uri server;
    private TcpListener? listener;

    public Relay(Uri server) => Url = this.server = server;

    public Uri Url { get; private set; }

    public void Mend()
    {
        listener = new TcpListener(IPAddress.Loopback, Url == server ? 0 : Url.Port);
        listener.Start();
        Url = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        _ = AcceptAsync(listener);
    }

    public void Cut()
    {
        listener?.Dispose();
        foreach (var end in ends.Keys)
        {
            end.Dispose();
        }

        ends.Clear();
    }

    public void Dispose() => Cut();

    private async Task AcceptAsync(TcpListener from)
    {
        while (true)
        {
            try
            {
                _ = JoinAsync(await from.AcceptTcpClientAsync());
            }
            catch (Exception cut) when (cut is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task JoinAsync(TcpClient near)
    {
        using var far = new TcpClient();
        using (near)
        {
            ends[near] = ends[far] = true;
            try
            {
                await far.ConnectAsync(server.Host, server.Port);
                var (one, other) = (near.GetStream(), far.GetStream());
                await Task.WhenAny(one.CopyToAsync(other), other.CopyToAsync(one));
            }
            catch (Exception cut)
                when (cut is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
            {
                // What a cut wire looks like from both ends.
            }
        }
    }
}
