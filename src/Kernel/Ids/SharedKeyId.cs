namespace Muster.Kernel.Ids;

/// <summary>Id of one finding that several machines use one key.</summary>
public readonly record struct SharedKeyId(Guid Value) : ITypedId<SharedKeyId>
{
    public static SharedKeyId From(Guid value) => new(value);

    public static bool operator <(SharedKeyId left, SharedKeyId right) => left.Value < right.Value;

    public static bool operator >(SharedKeyId left, SharedKeyId right) => left.Value > right.Value;

    public static bool operator <=(SharedKeyId left, SharedKeyId right) => left.Value <= right.Value;

    public static bool operator >=(SharedKeyId left, SharedKeyId right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString();
}
