using Muster.Kernel.Ids;
using Muster.Modules.Devices.Internal;

namespace Muster.Modules.Devices.Rules;

/// <summary>A group with its rules.</summary>
/// <param name="Version">Of the group, when they were read.</param>
internal sealed record RuledGroup(DeviceGroupId Id, long Version, GroupRules Rules)
{
    /// <param name="group">One that has rules.</param>
    public static RuledGroup Of(DeviceGroup group) =>
        new(group.Id, group.RowVersion, GroupRulesText.Read(group.Rules!)); // it has
}
