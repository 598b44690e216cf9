using System.Net;
using System.Net.Sockets;

namespace Muster.Benchmarks.Load;

/// <summary>One keep-alive connection that sends prepared bytes. Thinner than an HTTP client, because the server shares the processor with it.</summary>
internal sealed class Connection : IDisposable
{
    private static int addresses;
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
    {
        NoDelay = true,
    };
    private readonly byte[] buffer = new byte[64 * 1024];

    private Connection() { }

    /// <summary>Each from a loopback address of its own, because the server limits calls by address.</summary>
    public static async Task<Connection[]> OpenAsync(Uri server, int count)
    {
        var opened = new Connection[count];
        for (var i = 0; i < count; i++)
        {
            opened[i] = new Connection();
            var number = Interlocked.Increment(ref addresses);
            opened[i]
                .socket.Bind(
                    new IPEndPoint(new IPAddress([127, 1, (byte)(number / 250), (byte)(1 + number % 250)]), 0)
                );
            await opened[i].socket.ConnectAsync(IPAddress.Loopback, server.Port);
        }

        return opened;
    }

    public async ValueTask<Answer> SendAsync(ReadOnlyMemory<byte> request)
    {
        for (var sent = 0; sent < request.Length; )
        {
            sent += await socket.SendAsync(request[sent..]);
        }

        for (var have = 0; ; )
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(have));
            have += read > 0 ? read : throw new IOException("The server closed the connection.");
            if (Answer.TryRead(buffer.AsMemory(0, have)) is { } answer)
            {
                return answer;
            }
        }
    }

    public void Dispose() => socket.Dispose();
}
