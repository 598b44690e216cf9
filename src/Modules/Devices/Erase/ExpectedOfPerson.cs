using Microsoft.EntityFrameworkCore;
using Muster.Kernel;
using Muster.Kernel.Ids;
using Muster.Modules.Devices.Expected;
using Muster.Modules.Devices.Internal;
using Muster.Modules.People;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.Erase;

/// <summary>Devices that are expected for a person keep them; of those that are not expected any more no name is left.</summary>
internal sealed class ExpectedOfPerson : IDependents
{
    public string Noun => "expected devices";

    public Task<int> CountAsync(MusterDbContext db, PersonKeys person, CancellationToken ct) =>
        db.ExpectedDevices().CountAsync(row => row.OwnerPersonId == person.Id, ct);

    public Task ForgetAsync(MusterDbContext db, PersonKeys person, PeerId inItsPlace, CancellationToken ct) =>
        db.Set<ExpectedDevice>()
            .Where(row => row.OwnerPersonId == person.Id)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(one => one.DisplayName, one => one.SerialNumber ?? "")
                        .SetProperty(one => one.DisplayNameKey, "")
                        .SetProperty(one => one.OwnerPersonId, (PersonId?)null),
                ct
            );
}
