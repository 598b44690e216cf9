using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.Internal;

/// <summary>Devices that somebody put together; a grant may be limited to them.</summary>
internal sealed class DeviceGroup : IVersioned
{
    private DeviceGroup() { }

    public DeviceGroupId Id { get; private set; }

    public string Name { get; private set; } = "";

    public string NameKey { get; private set; } = "";

    public string? Description { get; private set; }

    /// <summary>JSON of <see cref="Rules.GroupRules"/>; null where people say who belongs.</summary>
    public string? Rules { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public long RowVersion { get; private set; }

    public static DeviceGroup Create(DeviceGroupId id, string name, string? description, DateTimeOffset now)
    {
        var made = new DeviceGroup { Id = id, CreatedAt = now };
        made.Describe(name, description);
        return made;
    }

    public void Describe(string name, string? description) =>
        (Name, NameKey, Description) = (name, SearchKey.Of(name), description);

    public void GoBy(string? rules) => Rules = rules;
}

internal sealed class DeviceGroupMember
{
    public required DeviceGroupId GroupId { get; init; }

    public required DeviceId DeviceId { get; init; }

    public required DateTimeOffset Since { get; init; }
}
