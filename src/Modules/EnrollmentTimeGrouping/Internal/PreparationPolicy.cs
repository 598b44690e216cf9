using System.Text.Json;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Devices;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentTimeGrouping.Internal;

/// <summary>What happens to a device while it enrolls.</summary>
internal sealed class PreparationPolicy : IVersioned
{
    private PreparationPolicy() { }

    public DevicePreparationPolicyId Id { get; private set; }

    public string Name { get; private set; } = "";

    public string NameKey { get; private set; } = "";

    public string? Description { get; private set; }

    /// <summary>Of several that are assigned to a person the lowest one wins.</summary>
    public int Priority { get; private set; }

    /// <summary>One more with every saved change; a change of the order is none.</summary>
    public int PolicyVersion { get; private set; }

    public PreparationMode Mode { get; private set; }

    /// <summary>Null: it does nothing.</summary>
    public DeviceGroupId? GroupId { get; private set; }

    /// <summary>Why devices could not be put into the group when it was looked at last.</summary>
    public GroupFault? TargetFault { get; private set; }

    public DateTimeOffset? ValidatedAt { get; private set; }

    /// <summary>What <see cref="DeviceRules.Check"/> made of the rules; null when there are none.</summary>
    public string? Rules { get; private set; }

    /// <summary><see cref="PolicySettings"/> as JSON.</summary>
    public string Settings { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public string ChangedBy { get; private set; } = "";

    public long RowVersion { get; private set; }

    public PolicySettings Read() => JsonSerializer.Deserialize(Settings, EtgJson.Default.PolicySettings)!; // Change wrote it

    public static PreparationPolicy Create(
        DevicePreparationPolicyId id,
        PolicyContent content,
        int priority,
        string by,
        DateTimeOffset now
    )
    {
        var made = new PreparationPolicy
        {
            Id = id,
            Priority = priority,
            CreatedAt = now,
        };
        made.Change(content, by, now);
        return made;
    }

    public void Change(PolicyContent content, string by, DateTimeOffset now)
    {
        (Name, NameKey, Description) = (content.Name, SearchKey.Of(content.Name), content.Description);
        (Mode, GroupId, Rules) = (content.Mode, content.Group, content.Rules);
        Settings = JsonSerializer.Serialize(content.Settings, EtgJson.Default.PolicySettings);
        PolicyVersion++;
        (ChangedBy, ChangedAt) = (by, now);
    }

    public void MoveTo(int priority) => Priority = priority;

    /// <param name="fault">Null when devices can be put into the group.</param>
    public void Validated(GroupFault? fault, DateTimeOffset now) => (TargetFault, ValidatedAt) = (fault, now);
}

internal enum PreparationMode
{
    /// <summary>By the groups of the person, and by rules.</summary>
    UserDriven,

    /// <summary>By rules alone, and before every other, whatever the priority.</summary>
    Automatic,
}

/// <summary>People of whom every new device gets a policy.</summary>
internal sealed class PolicyUserGroup
{
    public required DevicePreparationPolicyId PolicyId { get; init; }

    public required UserGroupId UserGroupId { get; init; }
}

/// <summary>What a policy said from one saved change to the next; never changed, and kept when the policy is gone.</summary>
internal sealed class PolicyVersionRow
{
    public required DevicePreparationPolicyId PolicyId { get; init; }

    public required int PolicyVersion { get; init; }

    public required string Name { get; init; }

    /// <summary><see cref="PolicySettings"/> as JSON.</summary>
    public required string Settings { get; init; }

    /// <summary>Everything that it said, as lines of <c>name: value</c>.</summary>
    public required string Lines { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    public PolicySettings Read() => JsonSerializer.Deserialize(Settings, EtgJson.Default.PolicySettings)!; // as the policy wrote it
}
