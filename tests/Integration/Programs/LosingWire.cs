using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Muster.Integration.Programs;

/// <summary>A wire to the server on which the answer to one call gets lost: the server has done what was asked, and nobody hears of it.</summary>
internal sealed class LosingWire : IDisposable
{
    private readonly TcpListener listener;
    private readonly string call;
    private int lost;

    /// <param name="call">How its request begins.</param>
    public LosingWire(int port, string call)
    {
        (listener, this.call) = (new TcpListener(IPAddress.Loopback, port), call);
        listener.Start();
    }

    public int Lost => lost;

    public void Dispose() => listener.Dispose();

    /// <summary>Until it is disposed of.</summary>
    public async Task PassOnToAsync(Uri server)
    {
        while (true)
        {
            try
            {
                _ = JoinAsync(await listener.AcceptTcpClientAsync(), server);
            }
            catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task JoinAsync(TcpClient near, Uri server)
    {
        using var far = new TcpClient();
        using (near)
        {
            try
            {
                await far.ConnectAsync(server.Host, server.Port);
                var (one, other) = (near.GetStream(), far.GetStream());
                var first = new byte[16 * 1024];
                var count = await one.ReadAsync(first);
                await other.WriteAsync(first.AsMemory(0, count));
                var asking = one.CopyToAsync(other);
                if (
                    Encoding.ASCII.GetString(first, 0, count).StartsWith(call, StringComparison.Ordinal)
                    && Interlocked.CompareExchange(ref lost, 1, 0) == 0
                )
                {
                    _ = await other.ReadAtLeastAsync(first, 1); // it is done by then
                    return;
                }

                await Task.WhenAny(asking, other.CopyToAsync(one));
            }
            catch (Exception ended) when (ended is SocketException or IOException or ObjectDisposedException)
            {
                // One side has hung up.
            }
        }
    }
}
