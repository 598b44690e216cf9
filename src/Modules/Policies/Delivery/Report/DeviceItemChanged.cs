using Muster.Storage.Outbox;

namespace Muster.Modules.Policies.Delivery.Report;

/// <summary>A device said how far it is with something.</summary>
/// <param name="EntityId">The device.</param>
internal sealed record DeviceItemChanged(Guid EntityId, long Version) : IModuleEvent
{
    public static string Kind => "policies.device-item-changed";

    public string Topic => "device-items";
}
