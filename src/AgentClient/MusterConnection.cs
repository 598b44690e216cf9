using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Muster.Protocols.Agent;

namespace Muster.AgentClient;

/// <summary>Signed calls to one server: a call goes in, an answer that its pinned key vouches for comes out.</summary>
public sealed class MusterConnection(HttpWire wire, ECDsa deviceKey, ServerPin serverKeys, ServerClock clock)
{
    private string? nonce;

    /// <summary>A nonce from a challenge that was already asked for, so that the first call need not ask again.</summary>
    public string? Nonce
    {
        init => nonce = value;
    }

    /// <summary>Whose answers are believed.</summary>
    public ServerPin ServerKeys { get; set; } = serverKeys;

    public async Task<Reply<T>> SendAsync<T>(Call<T> call, CancellationToken ct)
    {
        var before = clock.Ahead;
        var reply = await SendOnceAsync(call, ct);
        if (reply is Reply<T>.Refused { Problem.Code: "nonce_used" or "nonce_expired" or "nonce_invalid" })
        {
            nonce = null;
            return await SendOnceAsync(call, ct);
        }

        // Signed with a clock that this very answer corrected.
        return reply is Reply<T>.Refused { Problem.Status: 401 } && before != clock.Ahead
            ? await SendOnceAsync(call, ct)
            : reply;
    }

    /// <summary>
    /// Fetches a file, or what is missing of it, to the end of <paramref name="into"/>. Nobody vouches for the bytes: the caller compares their
    /// hash with one that somebody signed.
    /// </summary>
    public async Task<Fetched> FetchAsync(string path, PartialFile into, CancellationToken ct)
    {
        var message = new AgentMessage
        {
            Method = "GET",
            Authority = wire.Address.Authority,
            Target = new AgentTarget(path, Query: null),
        };
        var signed = AgentRequestSigner.Sign(message, deviceKey, clock.Now, nonce: null);
        return await wire.FetchAsync(signed, into, ct) switch
        {
            null => new Fetched(FetchResult.Whole),
            WireAnswer.Arrived arrived
                when ServerKeys.Signed(arrived)
                    && Parse(arrived.Answer.Body, AgentJson.Default.AgentProblem) is { Code: "not_found" } =>
                new Fetched(FetchResult.NotGiven),
            WireAnswer.Arrived arrived => new Fetched(FetchResult.Later, arrived.AsUnsigned()),
            WireAnswer.Failed failed => new Fetched(FetchResult.Later, failed.Setback),
            _ => throw new InvalidOperationException("A wire answer has two cases."),
        };
    }

    private async Task<Reply<T>> SendOnceAsync<T>(Call<T> call, CancellationToken ct)
    {
        if (call.WantsServerNonce && nonce is null && await RefreshNonceAsync(ct) is { } setback)
        {
            return new Reply<T>.Later(setback);
        }

        var message = new AgentMessage
        {
            Method = call.Method,
            Authority = wire.Address.Authority,
            Target = new AgentTarget(
                call.Path,
                call.Query ?? (call.Instance is { } instance ? AgentInstance.QueryOf(instance) : null)
            ),
            Body = call.Body,
        };
        var signed = AgentRequestSigner.Sign(
            message,
            deviceKey,
            clock.Now,
            call.WantsServerNonce ? TakeNonce() : null,
            call.NewKey
        );
        return await wire.SendAsync(signed, call.WaitSeconds, call.MostBytes, ct) switch
        {
            WireAnswer.Arrived arrived when ServerKeys.Signed(arrived) => Believe(arrived, call.Answer),
            WireAnswer.Arrived arrived => new Reply<T>.Later(await DoubtAsync(arrived, ct)),
            WireAnswer.Failed failed => new Reply<T>.Later(failed.Setback),
            _ => throw new InvalidOperationException("A wire answer has two cases."),
        };
    }

    private Reply<T> Believe<T>(WireAnswer.Arrived arrived, JsonTypeInfo<T> answerType)
    {
        nonce = arrived.ReplayNonce ?? nonce;
        var body = arrived.Answer.Body;
        switch (arrived.Answer.Status)
        {
            case >= 200 and < 300 when Parse(body, answerType) is { } answer:
                return new Reply<T>.Answered(answer);
            case >= 400 and < 500 and not 429 when Parse(body, AgentJson.Default.AgentProblem) is { } problem:
                return new Reply<T>.Refused(problem);
            default:
                var why = $"The server answered {arrived.Answer.Status}: try later.";
                return new Reply<T>.Later(new Setback(SetbackReason.Busy, why, arrived.RetryAfter));
        }
    }

    /// <summary>An answer that somebody else signed: a challenge tells whether that is a Muster server, and by which key.</summary>
    private async Task<Setback> DoubtAsync(WireAnswer.Arrived arrived, CancellationToken ct) =>
        arrived.Signature is not null && await RefreshNonceAsync(ct) is { Reason: SetbackReason.OtherServer } other
            ? other
            : arrived.AsUnsigned();

    private async Task<Setback?> RefreshNonceAsync(CancellationToken ct)
    {
        switch (await Challenge.AskAsync(wire, ct))
        {
            case Reply<Challenge>.Answered { Value: var challenge }:
                using (challenge.ServerKey)
                {
                    var difference = ServerKeys.Difference(challenge.ServerKey);
                    nonce = difference is null ? challenge.Nonce : null;
                    return difference;
                }

            case Reply<Challenge>.Later later:
                return later.Setback;
            default:
                throw new InvalidOperationException("A challenge is answered or comes later.");
        }
    }

    private string? TakeNonce()
    {
        var taken = nonce;
        nonce = null;
        return taken;
    }

    private static TAnswer? Parse<TAnswer>(ReadOnlyMemory<byte> body, JsonTypeInfo<TAnswer> type)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, type);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
