namespace Muster.Kernel.Ids;

/// <summary>Id of one package, beside the hash that names it.</summary>
public readonly record struct PackageId(Guid Value) : ITypedId<PackageId>
{
    public static PackageId From(Guid value) => new(value);

    public static bool operator <(PackageId left, PackageId right) => left.Value < right.Value;

    public static bool operator >(PackageId left, PackageId right) => left.Value > right.Value;

    public static bool operator <=(PackageId left, PackageId right) => left.Value <= right.Value;

    public static bool operator >=(PackageId left, PackageId right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString();
}
