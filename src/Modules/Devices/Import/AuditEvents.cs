using Muster.Modules.Audit;
using Muster.Modules.Devices.Groups;

namespace Muster.Modules.Devices.Import;

/// <param name="File">SHA-256 of the file, lowercase hex.</param>
internal sealed record DeviceGroupMembersImported(string GroupId, string Name, int Added, int Removed, string File)
    : GroupAudited(GroupId),
        IAuditEvent
{
    public static string Action => "device_group_members_imported";
}
