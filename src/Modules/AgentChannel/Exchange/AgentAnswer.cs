using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Muster.Modules.AgentChannel.Exchange;

/// <summary>What an agent is told, before it is signed.</summary>
internal sealed record AgentAnswer
{
    public required int Status { get; init; }

    public required byte[] Body { get; init; }

    public required string ContentType { get; init; }

    public string? Location { get; init; }

    /// <summary>Sent as <c>Retry-After</c>, in whole seconds.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>False for conditions that pass: agents take an unsigned answer as "later", never as a verdict.</summary>
    public bool Signed { get; init; } = true;

    /// <summary>The problem's code when this refuses; for the log.</summary>
    public string? Code { get; init; }

    public static AgentAnswer Of<T>(int status, T body, JsonTypeInfo<T> json) =>
        new()
        {
            Status = status,
            Body = JsonSerializer.SerializeToUtf8Bytes(body, json),
            ContentType = "application/json",
        };
}
