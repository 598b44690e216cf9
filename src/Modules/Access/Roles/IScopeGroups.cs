using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.Access.Roles;

/// <summary>The device groups that grants name. Groups belong to an upper module, which knows them.</summary>
public interface IScopeGroups
{
    /// <returns>The names of those of <paramref name="ids"/> that exist.</returns>
    Task<IReadOnlyDictionary<DeviceGroupId, string>> NamesAsync(
        MusterDbContext db,
        IReadOnlyCollection<DeviceGroupId> ids,
        CancellationToken ct
    );
}
