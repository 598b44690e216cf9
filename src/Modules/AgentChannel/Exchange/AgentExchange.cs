using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Muster.Http;
using Muster.Http.RateLimits;
using Muster.Modules.AgentChannel.Challenge;
using Muster.Modules.AgentChannel.Internal;
using Muster.Modules.Keys;
using Muster.Protocols.Agent;
using Muster.Protocols.HttpSignatures;

namespace Muster.Modules.AgentChannel.Exchange;

/// <summary>One call and its answer: reads, lets a verb answer, signs. Every answer carries the next nonce.</summary>
internal sealed class AgentExchange(
    PublicAddress address,
    Authentication authentication,
    Nonces nonces,
    KeyRing keys,
    TimeProvider clock,
    ILogger<AgentExchange> log
)
{
    /// <summary>For routes that prove the caller themselves, or need no proof.</summary>
    /// <param name="limit">How long the caller has to wait, or null; asked before anything of the body is read.</param>
    public async Task RunAsync(
        HttpContext context,
        Func<TimeSpan?> limit,
        Func<AgentMessage, CancellationToken, Task<AgentAnswer>> answer
    )
    {
        if (limit() is { } wait)
        {
            await SendAsync(context, Refusals.RateLimited(wait));
            return;
        }

        var ct = context.RequestAborted;
        var reading = await AgentRequestReader.ReadAsync(context, address, ct);
        await SendAsync(context, reading.Refusal ?? await answer(reading.Message!, ct)); // one of the two is set
    }

    /// <summary>For routes of known keys.</summary>
    public Task RunSignedAsync(
        HttpContext context,
        Freshness freshness,
        Func<AgentCall, CancellationToken, Task<AgentAnswer>> answer,
        bool rotation = false
    ) =>
        RunAsync(
            context,
            () => authentication.Limit(context),
            async (message, ct) =>
            {
                var (call, refusal) = await authentication.RunAsync(context, message, freshness, rotation, ct);
                return refusal ?? await answer(call!, ct); // one of the two is set
            }
        );

    /// <summary>For what known keys fetch, whole or in ranges. A refusal is signed as any other.</summary>
    public async Task StreamSignedAsync(
        HttpContext context,
        Func<AgentCall, CancellationToken, Task<AgentContent>> open
    )
    {
        if (authentication.Limit(context) is { } wait)
        {
            await SendAsync(context, Refusals.RateLimited(wait));
            return;
        }

        var ct = context.RequestAborted;
        var reading = await AgentRequestReader.ReadAsync(context, address, ct);
        var (call, refusal) = reading.Message is { } message
            ? await authentication.RunAsync(context, message, Freshness.Clock, rotation: false, ct)
            : new Authenticated(null, reading.Refusal);
        var content = call is null ? AgentContent.Of(refusal!) : await open(call, ct); // one of the two is set
        if (content.Stream is not { } stream)
        {
            await SendAsync(context, content.Refusal!); // one of the two is set
            return;
        }

        using (content.Place)
        {
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.Date = clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
            context.Response.Headers["Replay-Nonce"] = nonces.Mint();
            await TypedResults
                .Stream(stream, "application/octet-stream", enableRangeProcessing: true)
                .ExecuteAsync(context);
        }
    }

    public async Task SendAsync(HttpContext context, AgentAnswer answer)
    {
        var (request, response) = (context.Request, context.Response);
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        Numbers.Answers.Add(1, new("route", route), new("status", answer.Status), new("code", answer.Code));
        if (answer.Code is { } code)
        {
            Log.Refused(log, request.Method, route, RemoteAddress.Of(context), code);
        }

        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.Date = clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        response.Headers["Replay-Nonce"] = nonces.Mint();
        if (answer.Location is { } location)
        {
            response.Headers.Location = location;
        }

        if (answer.RetryAfter is { } wait)
        {
            RetryAfter.Set(response, wait);
        }

        if (answer.Signed)
        {
            Sign(context, answer);
        }

        await response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }

    private void Sign(HttpContext context, AgentAnswer answer)
    {
        var key = keys.ServerSigningKey;
        var target = AgentRequestReader.TargetOf(context) ?? throw new UnreachableException("BadTarget is unsigned.");
        var lines = context.Request.Headers["Signature-Input"];
        var signed = new ServerAnswer
        {
            Status = answer.Status,
            Method = context.Request.Method,
            Path = target.Path,
            RequestSignatureInput = lines.Count == 0 ? null : string.Join(", ", lines.ToArray()),
            Body = answer.Body,
        }.Sign(key.KeyId, SignatureAlgorithm.EcdsaP256Sha256, clock.GetUtcNow(), key.Sign);
        context.Response.Headers["Content-Digest"] = signed.ContentDigest;
        context.Response.Headers["Signature-Input"] = signed.SignatureInput;
        context.Response.Headers["Signature"] = signed.Signature;
    }
}
