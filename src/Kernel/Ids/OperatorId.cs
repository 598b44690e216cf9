namespace Muster.Kernel.Ids;

/// <summary>Id of one operator of the console.</summary>
public readonly record struct OperatorId(Guid Value) : ITypedId<OperatorId>
{
    public static OperatorId From(Guid value) => new(value);

    public static bool operator <(OperatorId left, OperatorId right) => left.Value < right.Value;

    public static bool operator >(OperatorId left, OperatorId right) => left.Value > right.Value;

    public static bool operator <=(OperatorId left, OperatorId right) => left.Value <= right.Value;

    public static bool operator >=(OperatorId left, OperatorId right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString();
}
