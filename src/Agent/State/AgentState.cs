using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Agent.Enroll;
using Muster.Kernel.Ids;
using Muster.Protocols.Agent;
using Muster.Protocols.Agent.Preparation;

namespace Muster.Agent.State;

/// <summary>What the agent remembers between two starts.</summary>
internal sealed record AgentState
{
    public required Uri Server { get; init; }

    /// <summary>The pinned SubjectPublicKeyInfo of the server.</summary>
    public required byte[] ServerKey { get; init; }

    /// <summary>Others that the server told this device to trust, while it changes its key.</summary>
    public byte[][]? MoreServerKeys { get; init; }

    /// <summary>The ids of the keys that the server was told are stored.</summary>
    public string? ToldServerKeys { get; init; }

    [JsonIgnore]
    public IEnumerable<byte[]> ServerKeys => [ServerKey, .. MoreServerKeys ?? []];

    public required EnrollWish Wish { get; init; }

    public required Guid RequestId { get; init; }

    public required Standing Standing { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>The id of a key that others have as well: it is not used again.</summary>
    public string? AbandonedKey { get; init; }

    /// <summary>The version of what this device should have, as the last check-in said.</summary>
    public long? DesiredVersion { get; init; }

    /// <summary>What has to be finished on this device first, as the server said last; null when there is nothing.</summary>
    public DevicePreparation? Preparation { get; init; }

    public string? ReportStream { get; init; }

    public long NextSeq { get; init; } = 1;

    /// <summary>Written before it is sent and until it is acknowledged, so that a crash repeats the same number with the same content.</summary>
    public ReportCall? Unacknowledged { get; init; }

    /// <summary>The server has not heard yet that the device is ready to be prepared: nothing of what follows is said before it.</summary>
    [JsonIgnore]
    public bool IsTellingOfPreparation =>
        Unacknowledged is { } report && report.Events.Any(said => said.Kind == PreparationEvents.Sync);

    /// <summary>How far the server's clock is ahead of ours.</summary>
    public long ServerAheadSeconds { get; init; }

    public AgentState Become(Standing standing, TimeProvider clock) =>
        standing == Standing ? this : this with { Standing = standing, Since = clock.GetUtcNow() };

    public AgentState Trusting(byte[][] keys) =>
        this with
        {
            ServerKey = keys[0],
            MoreServerKeys = keys.Length == 1 ? null : keys[1..],
        };

    public AgentState WithReport(string kind, TimeProvider clock, JsonElement? data = null) =>
        WithReport([new ReportedEvent(kind, clock.GetUtcNow(), data)], clock);

    public AgentState WithReport(IReadOnlyList<ReportedEvent> events, TimeProvider clock)
    {
        var stream = ReportStream ?? Uuid7.New(clock).ToString("N");
        return this with
        {
            ReportStream = stream,
            NextSeq = NextSeq + 1,
            Unacknowledged = new ReportCall
            {
                ReportStream = stream,
                Seq = NextSeq,
                Events = events,
            },
        };
    }

    /// <summary>The agent lost count: the next report opens a new stream.</summary>
    public AgentState WithoutStream() => this with { ReportStream = null, NextSeq = 1, Unacknowledged = null };
}

[JsonSourceGenerationOptions(
    System.Text.Json.JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    WriteIndented = true
)]
[JsonSerializable(typeof(AgentState))]
internal sealed partial class StateJson : JsonSerializerContext;
