namespace Muster.Kernel.Ids;

/// <summary>Id of one blueprint.</summary>
public readonly record struct BlueprintId(Guid Value) : ITypedId<BlueprintId>
{
    public static BlueprintId From(Guid value) => new(value);

    public static bool operator <(BlueprintId left, BlueprintId right) => left.Value < right.Value;

    public static bool operator >(BlueprintId left, BlueprintId right) => left.Value > right.Value;

    public static bool operator <=(BlueprintId left, BlueprintId right) => left.Value <= right.Value;

    public static bool operator >=(BlueprintId left, BlueprintId right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString();
}
