namespace Muster.Kernel.Ids;

/// <summary>Id of one class of devices that should have the same.</summary>
public readonly record struct DesiredClassId(Guid Value) : ITypedId<DesiredClassId>
{
    public static DesiredClassId From(Guid value) => new(value);

    public static bool operator <(DesiredClassId left, DesiredClassId right) => left.Value < right.Value;

    public static bool operator >(DesiredClassId left, DesiredClassId right) => left.Value > right.Value;

    public static bool operator <=(DesiredClassId left, DesiredClassId right) => left.Value <= right.Value;

    public static bool operator >=(DesiredClassId left, DesiredClassId right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString();
}
