namespace Muster.Kernel.Ids;

/// <summary>Id of one device.</summary>
public readonly record struct DeviceId(Guid Value) : ITypedId<DeviceId>
{
    public static DeviceId From(Guid value) => new(value);

    public static bool operator <(DeviceId left, DeviceId right) => left.Value < right.Value;

    public static bool operator >(DeviceId left, DeviceId right) => left.Value > right.Value;

    public static bool operator <=(DeviceId left, DeviceId right) => left.Value <= right.Value;

    public static bool operator >=(DeviceId left, DeviceId right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString();
}
