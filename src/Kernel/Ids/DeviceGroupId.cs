namespace Muster.Kernel.Ids;

/// <summary>Id of one group of devices.</summary>
public readonly record struct DeviceGroupId(Guid Value) : ITypedId<DeviceGroupId>
{
    public static DeviceGroupId From(Guid value) => new(value);

    public static bool operator <(DeviceGroupId left, DeviceGroupId right) => left.Value < right.Value;

    public static bool operator >(DeviceGroupId left, DeviceGroupId right) => left.Value > right.Value;

    public static bool operator <=(DeviceGroupId left, DeviceGroupId right) => left.Value <= right.Value;

    public static bool operator >=(DeviceGroupId left, DeviceGroupId right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString();
}
