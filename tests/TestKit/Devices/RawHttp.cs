using System.Net.Sockets;
using System.Text;

namespace Muster.TestKit.Devices;

/// <summary>Sends bytes as they are: for requests that an HTTP client would put right.</summary>
public static class RawHttp
{
    /// <summary>The status of the first answer, without waiting for more; 100 says that the server wants the body.</summary>
    public static async Task<int> FirstStatusAsync(Uri server, string head)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.Host, server.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(HeadOf(head));
        var start = new byte["HTTP/1.1 429".Length];
        await stream.ReadExactlyAsync(start);
        return int.Parse(Encoding.Latin1.GetString(start).AsSpan(9));
    }

    /// <param name="head">Request line and headers, with <c>\n</c> between; <c>Connection: close</c> is added.</param>
    public static async Task<RawAnswer> SendAsync(Uri server, string head, byte[]? body = null)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.Host, server.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(HeadOf(head));
        await stream.WriteAsync(body ?? []);
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer);
        var all = Encoding.UTF8.GetString(answer.ToArray());
        return new RawAnswer(int.Parse(all.AsSpan(9, 3)), all);
    }

    private static byte[] HeadOf(string head) =>
        Encoding.Latin1.GetBytes(
            head.TrimEnd('\n').Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\nConnection: close\r\n\r\n"
        );
}

public sealed record RawAnswer(int Status, string Text)
{
    public bool HasCode(string code) => Text.Contains($"\"code\":\"{code}\"", StringComparison.Ordinal);
}
