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
                    SignatureInput = Lines(request.Headers["Signature-Input"]),
                    Signature = Lines(request.Headers["Signature"]),
                    Body = body,
                },
                null
            );
    }

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

    private static async Task<byte[]?> BodyAsync(HttpContext context, CancellationToken ct)
    {
        if (context.Request.ContentLength > MaxBodyBytes)
        {
            return null;
        }

        var buffer = new byte[(int)Math.Min(context.Request.ContentLength ?? MaxBodyBytes, MaxBodyBytes) + 1];
        var read = await context.Request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        return read > MaxBodyBytes ? null : buffer[..read];
    }

    private static string? Lines(StringValues values) => values.Count == 0 ? null : string.Join(", ", values.ToArray());
}

/// <summary>Exactly one of the two is set.</summary>
internal sealed record AgentRequestReading(AgentMessage? Message, AgentAnswer? Refusal);
