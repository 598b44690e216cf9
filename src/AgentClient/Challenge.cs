using System.Text.Json;
using Muster.Protocols.Agent;
using Muster.Protocols.HttpSignatures;

namespace Muster.AgentClient;

/// <summary>A nonce, and the key of the server that signed it. Whether that key is the right one is for the caller to say.</summary>
public sealed record Challenge(string Nonce, VerificationKey ServerKey)
{
    private const int MostBytes = 64 * 1024;

    /// <summary>As the server was called, in its own eyes.</summary>
    public string Authority { get; init; } = "";

    private static readonly AgentMessage Empty = new()
    {
        Method = "POST",
        Authority = "",
        Target = new AgentTarget($"{AgentTarget.Prefix}challenge", Query: null),
    };

    public static async Task<Reply<Challenge>> AskAsync(HttpWire wire, CancellationToken ct)
    {
        return await SendAsync(wire, ct) switch
        {
            WireAnswer.Arrived arrived => Read(arrived),
            WireAnswer.Failed failed => new Reply<Challenge>.Later(failed.Setback),
            _ => throw new InvalidOperationException("A wire answer has two cases."),
        };
    }

    public static Task<WireAnswer> SendAsync(HttpWire wire, CancellationToken ct) =>
        wire.SendAsync(Empty with { Authority = wire.Address.Authority }, waitSeconds: null, MostBytes, ct);

    public static Reply<Challenge> Read(WireAnswer.Arrived arrived)
    {
        if (arrived.Answer.Status != 200)
        {
            return new Reply<Challenge>.Later(arrived.AsUnsigned());
        }

        if (Parse(arrived.Answer.Body) is not { } answer || KeyOf(answer) is not { } key)
        {
            return Unsigned("What answers at this address is not a Muster server.");
        }

        return arrived.IsSignedBy(key)
            ? new Reply<Challenge>.Answered(new Challenge(answer.Nonce, key) { Authority = answer.Authority })
            : Unsigned("The server's challenge is not signed by the key that it names.");
    }

    private static ChallengeAnswer? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, AgentJson.Default.ChallengeAnswer);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static VerificationKey? KeyOf(ChallengeAnswer answer)
    {
        var spki = new byte[answer.ServerKey.Length];
        return Convert.TryFromBase64String(answer.ServerKey, spki, out var length)
            ? VerificationKey.TryImport(spki.AsSpan(0, length))
            : null;
    }

    private static Reply<Challenge>.Later Unsigned(string why) => new(new Setback(SetbackReason.Unsigned, why));
}
