using System.Text.Json;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Storage.Model;

namespace Muster.Modules.StatusPages.Internal;

internal sealed class EspProfile : IVersioned
{
    /// <summary>The default profile counts after every other.</summary>
    public const int LastOfAll = int.MaxValue;

    private EspProfile() { }

    public EspProfileId Id { get; private set; }

    public string Name { get; private set; } = "";

    public string NameKey { get; private set; } = "";

    public string? Description { get; private set; }

    public int Priority { get; private set; }

    public bool IsDefault { get; private set; }

    public EspProfileStatus Status { get; private set; }

    /// <summary><see cref="EspSettings"/> as JSON.</summary>
    public string Settings { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public string ChangedBy { get; private set; } = "";

    public long RowVersion { get; private set; }

    public EspSettings Read() => JsonSerializer.Deserialize(Settings, StatusPagesJson.Default.EspSettings)!; // Change wrote it

    public static EspProfile Create(EspProfileId id, EspContent content, int priority, string by, DateTimeOffset now)
    {
        var made = new EspProfile
        {
            Id = id,
            Priority = priority,
            IsDefault = priority == LastOfAll,
            CreatedAt = now,
        };
        made.Change(content, by, now);
        return made;
    }

    public void Change(EspContent content, string by, DateTimeOffset now)
    {
        (Name, NameKey, Description) = (content.Name, SearchKey.Of(content.Name), content.Description);
        Status = content.Status;
        Settings = JsonSerializer.Serialize(content.Settings, StatusPagesJson.Default.EspSettings);
        (ChangedBy, ChangedAt) = (by, now);
    }

    public void MoveTo(int priority) => Priority = priority;
}

internal enum EspProfileStatus
{
    Active,
    Inactive,
}

internal sealed class EspAssignment
{
    public required EspProfileId ProfileId { get; init; }

    public required DeviceGroupId GroupId { get; init; }
}
