namespace Muster.Kernel.Ids;

/// <summary>Id of one API token.</summary>
public readonly record struct ApiTokenId(Guid Value) : ITypedId<ApiTokenId>
{
    public static ApiTokenId From(Guid value) => new(value);

    public static bool operator <(ApiTokenId left, ApiTokenId right) => left.Value < right.Value;

    public static bool operator >(ApiTokenId left, ApiTokenId right) => left.Value > right.Value;

    public static bool operator <=(ApiTokenId left, ApiTokenId right) => left.Value <= right.Value;

    public static bool operator >=(ApiTokenId left, ApiTokenId right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString();
}
