using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.Devices;

/// <summary>What an upper module keeps of device groups. Asked in the unit of work that deletes one, so it reads only the database.</summary>
public interface IGroupDependents
{
    /// <summary>What for, as the plural of a noun that people read.</summary>
    string Noun { get; }

    /// <summary>Whether they put devices into the group by themselves. Rules would take these out again, so a group has one or the other.</summary>
    bool PutsDevicesIn => false;

    /// <summary>How many of them still need the group; none may when it is deleted.</summary>
    Task<int> CountAsync(MusterDbContext db, DeviceGroupId group, CancellationToken ct);
}
