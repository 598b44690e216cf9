using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using Microsoft.Extensions.Logging;
using Muster.Kernel.Text;
using Muster.Modules.Keys;
using Muster.Modules.PolicyHook.Addresses;
using Muster.Modules.PolicyHook.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.PolicyHook.Call;

/// <summary>One question and what came of it, whatever came of it. Holds nothing of the database.</summary>
internal sealed class HookCalls(
    HookClient client,
    HookGate gate,
    SecretBox box,
    TimeProvider clock,
    ILogger<HookCalls> log
)
{
    /// <param name="hook">Has an address.</param>
    public async Task<HookExchange> AskAsync(Hook hook, string id, byte[] body)
    {
        var began = clock.GetTimestamp();
        var exchange = hook.SecretsIn(box, clock.GetUtcNow()) is { Count: > 0 } secrets
            ? await EnterAsync(hook, id, body, secrets)
            : new HookExchange([], null, HookOutcome.Failed(HookFailure.NoSecret));
        exchange = exchange with { Took = clock.GetElapsedTime(began) };
        var (says, failure) = (exchange.Outcome.Says, exchange.Outcome.Failure);
        var result = failure is { } why ? HookFailures.CodeOf(why) : EnumText.Of(says);
        Numbers.Asked.Add(1, new KeyValuePair<string, object?>("result", result));
        Log.Asked(log, result, exchange.Took.TotalMilliseconds);
        return exchange;
    }

    private async Task<HookExchange> EnterAsync(Hook hook, string id, byte[] body, IReadOnlyList<byte[]> secrets)
    {
        if (gate.TryEnter(hook.RowVersion) is { } shut)
        {
            return new HookExchange([], null, HookOutcome.Failed(shut));
        }

        HookFailure? failure = HookFailure.Unreachable;
        try
        {
            var exchange = await SendAsync(hook, id, body, secrets);
            failure = exchange.Outcome.Failure;
            return exchange;
        }
        finally
        {
            gate.Leave(hook.RowVersion, failure);
        }
    }

    private async Task<HookExchange> SendAsync(Hook hook, string id, byte[] body, IReadOnlyList<byte[]> secrets)
    {
        var seconds = clock.GetUtcNow().ToUnixTimeSeconds();
        SentHeader[] headers =
        [
            new("webhook-id", id),
            new("webhook-timestamp", seconds.ToString(CultureInfo.InvariantCulture)),
            new("webhook-signature", HookSignature.Sign(id, seconds, body, secrets)),
        ];
        using var call = new HttpRequestMessage(HttpMethod.Post, hook.Url) { Content = new ByteArrayContent(body) };
        call.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        call.Headers.Accept.ParseAdd("application/json");
        call.Headers.UserAgent.ParseAdd("Muster");
        foreach (var (name, value) in headers)
        {
            call.Headers.TryAddWithoutValidation(name, value);
        }

        using var patience = new CancellationTokenSource(PolicyHookOptions.Patience, clock);
        try
        {
            var answer = await client.SendAsync(call, patience.Token);
            return new HookExchange(headers, answer, HookReply.Read(answer.Status, answer.Body));
        }
        catch (OperationCanceledException)
        {
            return new HookExchange(headers, null, HookOutcome.Failed(HookFailure.Timeout));
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return new HookExchange(headers, null, OutcomeOf(fault));
        }
    }

    private static HookOutcome Failed(HookFailure failure, Exception cause) =>
        HookOutcome.Failed(failure, ClaimedText.Clean(cause.Message, HookReply.MostReasonCharacters));

    private static HookOutcome OutcomeOf(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case AddressRefusedException:
                    return Failed(HookFailure.AddressRefused, cause);
                case AuthenticationException:
                    return Failed(HookFailure.Tls, cause);
                case SocketException:
                    return Failed(HookFailure.Unreachable, cause);
            }
        }

        return fault switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => HookOutcome.Failed(
                HookFailure.Tls
            ),
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => HookOutcome.Failed(
                HookFailure.Unreachable
            ),
            _ => HookOutcome.Failed(HookFailure.BadAnswer, "What came is no answer of HTTP, or not all of one."),
        };
    }
}

/// <param name="Headers">What was sent beside the body; empty when nobody was called.</param>
/// <param name="Answer">Null when none came.</param>
internal sealed record HookExchange(IReadOnlyList<SentHeader> Headers, HookAnswer? Answer, HookOutcome Outcome)
{
    public TimeSpan Took { get; init; }
}

internal sealed record SentHeader(string Name, string Value);
