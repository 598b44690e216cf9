namespace Muster.Kernel.Ids;

/// <summary>Id of one enrollment restriction.</summary>
public readonly record struct RestrictionId(Guid Value) : ITypedId<RestrictionId>
{
    public static RestrictionId From(Guid value) => new(value);

    public static bool operator <(RestrictionId left, RestrictionId right) => left.Value < right.Value;

    public static bool operator >(RestrictionId left, RestrictionId right) => left.Value > right.Value;

    public static bool operator <=(RestrictionId left, RestrictionId right) => left.Value <= right.Value;

    public static bool operator >=(RestrictionId left, RestrictionId right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString();
}
