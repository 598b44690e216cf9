using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Devices;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentTimeGrouping.Graph.Groups;

/// <summary>Makes a group together with its owner: a group that lacks it for a moment could be refused by a policy.</summary>
internal sealed class CreateGroupVerb(Database database, EnrollmentTimeGroups groups)
{
    /// <returns>Null when the name is taken.</returns>
    public Task<DeviceGroupId?> RunAsync(WantedGroup wanted, Actor by, CancellationToken ct) =>
        database.WriteAsync(
            (db, token) => groups.CreateAsync(db, wanted.Name, wanted.Description, wanted.Owned, by, token),
            ct
        );
}
