namespace Muster.Kernel.Ids;

/// <summary>Id of one device preparation policy.</summary>
public readonly record struct DevicePreparationPolicyId(Guid Value) : ITypedId<DevicePreparationPolicyId>
{
    public static DevicePreparationPolicyId From(Guid value) => new(value);

    public static bool operator <(DevicePreparationPolicyId left, DevicePreparationPolicyId right) =>
        left.Value < right.Value;

    public static bool operator >(DevicePreparationPolicyId left, DevicePreparationPolicyId right) =>
        left.Value > right.Value;

    public static bool operator <=(DevicePreparationPolicyId left, DevicePreparationPolicyId right) =>
        left.Value <= right.Value;

    public static bool operator >=(DevicePreparationPolicyId left, DevicePreparationPolicyId right) =>
        left.Value >= right.Value;

    public override string ToString() => Value.ToString();
}
