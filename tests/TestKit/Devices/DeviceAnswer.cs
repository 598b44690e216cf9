using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Muster.Protocols.Agent;
using Muster.Protocols.HttpSignatures;

namespace Muster.TestKit.Devices;

/// <summary>What a device got. <see cref="Code"/> is set on refusals, <see cref="Body"/> otherwise.</summary>
public sealed record DeviceAnswer<T>
    where T : class
{
    public required int Status { get; init; }

    public T? Body { get; init; }

    public string? Code { get; init; }

    /// <summary>What a refusal tells people; empty otherwise.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Signed by a key that the device has pinned, over this very call.</summary>
    public bool Signed => Signer is not null;

    public VerificationKey? Signer { get; init; }

    public string? ReplayNonce { get; init; }

    public string? RetryAfter { get; init; }

    public string? Location { get; init; }

    public T Ok => Body ?? throw new InvalidOperationException($"Refused with {Status} {Code}.");

    internal static async Task<DeviceAnswer<T>> OfAsync(
        AgentMessage message,
        HttpResponseMessage response,
        JsonTypeInfo<T> json,
        IReadOnlyList<VerificationKey> serverKeys,
        CancellationToken ct
    )
    {
        var body = await response.Content.ReadAsByteArrayAsync(ct);
        var problem =
            response.Content.Headers.ContentType?.MediaType == "application/problem+json"
                ? JsonSerializer.Deserialize(body, AgentJson.Default.AgentProblem)
                : null;
        return new DeviceAnswer<T>
        {
            Status = (int)response.StatusCode,
            Body = problem is not null || body.Length == 0 ? null : JsonSerializer.Deserialize(body, json),
            Code = problem?.Code,
            Detail = problem?.Detail ?? "",
            Signer = serverKeys.FirstOrDefault(key => IsSigned(message, response, body, key)),
            ReplayNonce = Header(response, "Replay-Nonce"),
            RetryAfter = Header(response, "Retry-After"),
            Location = Header(response, "Location"),
        };
    }

    private static bool IsSigned(
        AgentMessage message,
        HttpResponseMessage response,
        byte[] body,
        VerificationKey serverKey
    ) =>
        Header(response, "Content-Digest") is { } digest
        && Header(response, "Signature-Input") is { } input
        && Header(response, "Signature") is { } signature
        && new ServerAnswer
        {
            Status = (int)response.StatusCode,
            Method = message.Method,
            Path = message.Target.Path,
            RequestSignatureInput = message.SignatureInput,
            Body = body,
        }.IsSignedBy(serverKey, new SignedAnswerHeaders(digest, input, signature));

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values)
            ? string.Join(", ", values)
            : null;
}
