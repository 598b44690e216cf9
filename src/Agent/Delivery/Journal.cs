using System.Text.Json.Serialization;
using Muster.Agent.Prepare;
using Muster.Protocols.Agent;

namespace Muster.Agent.Delivery;

/// <summary>What the agent knows of what it was given: written before each step, so that a kill at any line is followed by the same step again.</summary>
internal sealed record Journal
{
    public Guid? DeviceId { get; init; }

    /// <summary>The newest manifest that was believed. An older one never is again.</summary>
    public long Version { get; init; }

    public DateTimeOffset IssuedAt { get; init; }

    /// <summary>In the order in which they were begun.</summary>
    public IReadOnlyList<JournalItem> Items { get; init; } = [];

    public string? ReportStream { get; init; }

    public long NextSeq { get; init; } = 1;

    /// <summary>Written before it is sent and until it is acknowledged: the same number always has the same content.</summary>
    public ReportCall? Sent { get; init; }

    /// <summary>Keys of items whose state the server has not been told yet.</summary>
    public IReadOnlyList<string> Untold { get; init; } = [];

    /// <summary>Of the last preparation; null when there was none.</summary>
    public PreparationMemory? Preparation { get; init; }

    /// <summary>Whether there is something that the server was not told.</summary>
    [JsonIgnore]
    public bool IsUntold => Sent is not null || Untold.Count > 0 || Preparation is { Untold.Count: > 0 };

    /// <param name="old">What it takes the place of; null when it is new.</param>
    public Journal With(JournalItem item, JournalItem? old) =>
        this with
        {
            Items = old is null ? [.. Items, item] : [.. Items.Select(one => ReferenceEquals(one, old) ? item : one)],
        };

    public Journal Telling(string key) => Untold.Contains(key) ? this : this with { Untold = [.. Untold, key] };
}

internal sealed record JournalItem
{
    public required string Kind { get; init; }

    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required long Version { get; init; }

    /// <summary>Of the document.</summary>
    public required string Sha256 { get; init; }

    public required int Round { get; init; }

    public required ItemState State { get; init; }

    /// <summary>Of this version in this round.</summary>
    public int Attempts { get; init; }

    /// <summary>By the server's clock; null when it is not tried again.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    public string? Code { get; init; }

    public string? Detail { get; init; }

    /// <summary>What its handler remembers of what it put.</summary>
    public string? Memory { get; init; }

    /// <summary>Of the document that was put last; that of <see cref="Sha256"/> may not have been begun.</summary>
    public string? PutSha256 { get; init; }

    /// <summary>Once the device should no longer have it.</summary>
    public required bool Removes { get; init; }

    [JsonIgnore]
    public string Key => KeyOf(Kind, Id);

    /// <summary>It failed for good.</summary>
    [JsonIgnore]
    public bool IsOver => State is ItemState.Failed or ItemState.Unsupported && RetryAt is null;

    public static string KeyOf(string kind, Guid id) => $"{kind}:{id}";
}

internal enum ItemState
{
    Downloading,
    Installing,
    Installed,
    Waiting,
    Failed,
    Unsupported,
    Removing,
    Removed,
}

[JsonSourceGenerationOptions(
    System.Text.Json.JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(Journal))]
internal sealed partial class JournalJson : JsonSerializerContext;
