using System.Net;
using System.Net.Sockets;

namespace Muster.Integration.Phrases;

/// <summary>Passes bytes on between device and server, as a proxy does.</summary>
internal sealed class ByteRelay : IDisposable
{
    private readonly TcpListener listener;

    public ByteRelay(int port)
    {
        listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
    }

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

    public void Dispose() => listener.Dispose();

    private static async Task JoinAsync(TcpClient near, Uri server)
    {
        using var far = new TcpClient();
        using (near)
        {
            try
            {
                await far.ConnectAsync(server.Host, server.Port);
                var (one, other) = (near.GetStream(), far.GetStream());
                await Task.WhenAny(one.CopyToAsync(other), other.CopyToAsync(one));
            }
            catch (Exception ended) when (ended is SocketException or IOException or ObjectDisposedException)
            {
                // One side has hung up.
            }
        }
    }
}
