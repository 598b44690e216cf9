using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Blueprints;

/// <summary>What a class of devices should have.</summary>
internal sealed class Blueprint : IVersioned
{
    private Blueprint() { }

    public BlueprintId Id { get; private set; }

    public string Name { get; private set; } = "";

    public string NameKey { get; private set; } = "";

    public string? Description { get; private set; }

    public bool DefaultBlocking { get; private set; }

    public int DefaultRetries { get; private set; }

    public FailureHandling DefaultOnFailure { get; private set; }

    public RemovalHandling DefaultRemoval { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public string ChangedBy { get; private set; } = "";

    public long RowVersion { get; private set; }

    public Handling Defaults => new(DefaultBlocking, DefaultRetries, DefaultOnFailure, DefaultRemoval);

    public static Blueprint Create(BlueprintId id, BlueprintContent content, string by, DateTimeOffset now)
    {
        var made = new Blueprint { Id = id };
        made.Change(content, by, now);
        return made;
    }

    public void Change(BlueprintContent content, string by, DateTimeOffset now)
    {
        (Name, NameKey, Description) = (content.Name, SearchKey.Of(content.Name), content.Description);
        (DefaultBlocking, DefaultRetries, DefaultOnFailure, DefaultRemoval) = content.Defaults;
        (ChangedBy, ChangedAt) = (by, now);
    }
}

/// <summary>One of its things, in its place.</summary>
internal sealed class BlueprintEntry
{
    public required BlueprintId BlueprintId { get; init; }

    public required int Position { get; init; }

    public required string Kind { get; init; }

    public required Guid ContentId { get; init; }

    public bool? Blocking { get; init; }

    public int? Retries { get; init; }

    public FailureHandling? OnFailure { get; init; }

    public RemovalHandling? Removal { get; init; }

    public ContentRef Content => new(Kind, ContentId);

    public Handling HandlingWith(Handling defaults) =>
        new(
            Blocking ?? defaults.Blocking,
            Retries ?? defaults.Retries,
            OnFailure ?? defaults.OnFailure,
            Removal ?? defaults.Removal
        );
}

/// <summary>A group that gets it.</summary>
internal sealed class BlueprintGroup
{
    public required BlueprintId BlueprintId { get; init; }

    public required DeviceGroupId GroupId { get; init; }

    /// <summary>The lower number wins.</summary>
    public required int Priority { get; init; }
}

/// <summary>How a device deals with a thing.</summary>
internal sealed record Handling(bool Blocking, int Retries, FailureHandling OnFailure, RemovalHandling Removal);

internal enum FailureHandling
{
    Continue,
    Fail,
    Ask,
}

internal enum RemovalHandling
{
    Keep,
    Remove,
}
