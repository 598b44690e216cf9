using Muster.Kernel.Ids;
using Muster.Storage.Writing;

namespace Muster.Modules.Devices;

/// <summary>The place of an expected device, which is taken alone: see <see cref="IDatabaseEngine.EnterAloneAsync"/>.</summary>
public static class ExpectedPlace
{
    public static string NameOf(DeviceId device) => $"expected-device/{device}";
}
