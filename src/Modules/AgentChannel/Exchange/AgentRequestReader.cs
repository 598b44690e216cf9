using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Muster.Http;
using Muster.Protocols.Agent;

namespace Muster.Modules.AgentChannel.Exchange;

/// <summary>Reads a call as its signature covers it: raw target, whole body, header lines joined.</summary>
internal static class AgentRequestReader
{
    public const int MaxBodyBytes = 64 * 1024;
    private const int FirstBodyBytes = 4 * 1024;

    public static async Task<AgentRequestReading> ReadAsync(
        HttpContext context,
        PublicAddress address,
        CancellationToken ct
    )
    {
        var request = context.Request;
        if (TargetOf(context) is not { } target)
        {
            return new AgentRequestReading(null, Refusals.BadTarget);
        }

        if (!address.Answers(request))
        {
            return new AgentRequestReading(null, Refusals.Misdirected);
        }

        if (request.Headers.ContentEncoding.Count > 0)
        {
            return new AgentRequestReading(null, Refusals.BodyMalformed("Send the body uncompressed."));
        }

        if (await BodyAsync(context, ct) is not { } body)
        {
            return new AgentRequestReading(null, Refusals.BodyTooLarge);
        }

        return HttpMethods.IsGet(request.Method) && body.Length > 0
            ? new AgentRequestReading(null, Refusals.BodyMalformed("A GET has no body."))
            : new AgentRequestReading(
                new AgentMessage
                {
                    Method = request.Method,
                    Authority = PublicAddress.AuthorityOf(request),
                    Target = target,
                    ContentDigest = Lines(request.Headers["Content-Digest"]),
                    SignatureInput = SignatureInputOf(request),
                    Signature = Lines(request.Headers["Signature"]),
                    Body = body,
                },
                null
            );
    }

    public static string? SignatureInputOf(HttpRequest request) => Lines(request.Headers["Signature-Input"]);

    /// <summary>One spelling for each route: what routing would forgive (upper case, a trailing slash) is refused.</summary>
    public static AgentTarget? TargetOf(HttpContext context)
    {
        var raw = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return
            AgentTarget.TryParse(raw) is { } target
            && !target.Path.EndsWith('/')
            && !target.Path.AsSpan().ContainsAnyInRange('A', 'Z')
            ? target
            : null;
    }

    /// <summary>Memory follows what has come, not what was announced: a caller who sends nothing costs the first buffer.</summary>
    private static async Task<byte[]?> BodyAsync(HttpContext context, CancellationToken ct)
    {
        if (context.Request.ContentLength > MaxBodyBytes)
        {
            return null;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(FirstBodyBytes);
        try
        {
            var read = 0;
            while (await context.Request.Body.ReadAsync(buffer.AsMemory(read), ct) is > 0 and var more)
            {
                read += more;
                if (read > MaxBodyBytes)
                {
                    return null;
                }

                buffer = read == buffer.Length ? Larger(buffer) : buffer;
            }

            return buffer[..read];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Larger(byte[] full)
    {
        var larger = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }

    private static string? Lines(StringValues values) => values.Count == 0 ? null : string.Join(", ", values.ToArray());
}

/// <summary>Exactly one of the two is set.</summary>
internal sealed record AgentRequestReading(AgentMessage? Message, AgentAnswer? Refusal);
