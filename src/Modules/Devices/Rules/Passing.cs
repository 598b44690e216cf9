using Muster.Kernel.Ids;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.Devices.Rules;

internal static class Passing
{
    /// <summary>Tells upper modules which devices joined or left a group in this unit of work.</summary>
    public static void Regrouped(
        this MusterDbContext db,
        DeviceGroupId group,
        IEnumerable<DeviceId> devices,
        TimeProvider clock
    )
    {
        foreach (var some in devices.Chunk(DevicesRegrouped.MostDevices))
        {
            db.Publish(new DevicesRegrouped(group.Value, [.. some.Select(device => device.Value)]), clock.GetUtcNow());
        }
    }

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
