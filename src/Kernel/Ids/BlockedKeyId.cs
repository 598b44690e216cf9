namespace Muster.Kernel.Ids;

/// <summary>Id of one key that may not come back.</summary>
public readonly record struct BlockedKeyId(Guid Value) : ITypedId<BlockedKeyId>
{
    public static BlockedKeyId From(Guid value) => new(value);

    public static bool operator <(BlockedKeyId left, BlockedKeyId right) => left.Value < right.Value;

    public static bool operator >(BlockedKeyId left, BlockedKeyId right) => left.Value > right.Value;

    public static bool operator <=(BlockedKeyId left, BlockedKeyId right) => left.Value <= right.Value;

    public static bool operator >=(BlockedKeyId left, BlockedKeyId right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString();
}
