using System.Text;
using Muster.Kernel.Ids;
using Muster.Modules.Devices.Internal;

namespace Muster.Modules.Devices.List;

/// <summary>A row of the one list that devices which are in and those that are expected share; one of the two is set.</summary>
internal sealed record ListedRow(string Key, DeviceId Id, Device? Device, ExpectedDevice? Expected)
    : IComparable<ListedRow>
{
    public static ListedRow Of(Device device) => new(device.DisplayNameKey, device.Id, device, null);

    public static ListedRow Of(ExpectedDevice device) => new(device.DisplayNameKey, device.DeviceId, null, device);

    /// <summary>As both databases order them: keys by their bytes, which characters beyond the first plane make another order than .NET's.</summary>
    public int CompareTo(ListedRow? other)
    {
        if (other is null)
        {
            return 1;
        }

        var keys = Encoding.UTF8.GetBytes(Key).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(other.Key));
        return keys != 0 ? keys : Id.Value.CompareTo(other.Id.Value);
    }
}
