using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.Rules;

internal static class Passing
{
    /// <summary>Notes that a device joined or left a group.</summary>
    public static void Pass(
        this MusterDbContext db,
        DeviceGroupId group,
        DeviceId device,
        bool joined,
        PassageReason reason,
        string? rule,
        string by,
        TimeProvider clock
    ) =>
        db.Add(
            new GroupPassage
            {
                Id = Uuid7.New(clock),
                GroupId = group,
                DeviceId = device,
                At = clock.GetUtcNow(),
                Joined = joined,
                Reason = reason,
                Rule = rule,
                By = by,
            }
        );
}
