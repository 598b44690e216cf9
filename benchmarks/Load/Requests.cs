using System.Text;
using System.Text.Json;
using Muster.Protocols.Agent;
using Muster.TestKit.Hosting;

namespace Muster.Benchmarks.Load;

/// <summary>Requests as bytes, made before the clock starts.</summary>
internal static class Requests
{
    public static byte[] Get(Uri server, string path) => Bytes($"GET {path}", server.Authority, [], default);

    /// <summary>An administrator's call.</summary>
    public static byte[] Post<T>(Uri server, string path, T body) =>
        Bytes(
            $"POST {path}",
            server.Authority,
            [("Authorization", $"Bearer {MusterHost.BootstrapToken}")],
            JsonSerializer.SerializeToUtf8Bytes(body, JsonSerializerOptions.Web)
        );

    /// <summary>A signed call of a device.</summary>
    public static byte[] Of(AgentMessage message) =>
        Bytes(
            $"{message.Method} {message.Target.Path}{message.Target.Query}",
            message.Authority,
            [
                ("Content-Digest", message.ContentDigest),
                ("Signature-Input", message.SignatureInput),
                ("Signature", message.Signature),
            ],
            message.Body
        );

    private static byte[] Bytes(
        string line,
        string authority,
        IEnumerable<(string Name, string? Value)> headers,
        ReadOnlyMemory<byte> body
    )
    {
        var head = new StringBuilder($"{line} HTTP/1.1\r\nHost: {authority}\r\n");
        foreach (var (name, value) in headers.Where(header => header.Value is not null))
        {
            head.Append($"{name}: {value}\r\n");
        }

        if (!body.IsEmpty)
        {
            head.Append($"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n");
        }

        return [.. Encoding.ASCII.GetBytes($"{head}\r\n"), .. body.Span];
    }
}
