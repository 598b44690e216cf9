using System.Net.Sockets;
using System.Text;

namespace Muster.TestKit.Devices;

/// <summary>Sends bytes as they are: for requests that an HTTP client would put right.</summary>
public static class RawHttp
{
    /// <param name="head">Request line and headers, with <c>\n</c> between; <c>Connection: close</c> is added.</param>
    public static async Task<RawAnswer> SendAsync(Uri server, string head, byte[]? body = null)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.Host, server.Port);
        await using var stream = socket.GetStream();
        var text = head.TrimEnd('\n').Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.Latin1.GetBytes(text));
        await stream.WriteAsync(body ?? []);
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer);
        var all = Encoding.UTF8.GetString(answer.ToArray());
        return new RawAnswer(int.Parse(all.AsSpan(9, 3)), all);
    }
}

public sealed record RawAnswer(int Status, string Text)
{
    public bool HasCode(string code) => Text.Contains($"\"code\":\"{code}\"", StringComparison.Ordinal);
}
