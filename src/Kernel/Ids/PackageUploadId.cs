namespace Muster.Kernel.Ids;

/// <summary>Id of one upload of a package.</summary>
public readonly record struct PackageUploadId(Guid Value) : ITypedId<PackageUploadId>
{
    public static PackageUploadId From(Guid value) => new(value);

    public static bool operator <(PackageUploadId left, PackageUploadId right) => left.Value < right.Value;

    public static bool operator >(PackageUploadId left, PackageUploadId right) => left.Value > right.Value;

    public static bool operator <=(PackageUploadId left, PackageUploadId right) => left.Value <= right.Value;

    public static bool operator >=(PackageUploadId left, PackageUploadId right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString();
}
