namespace Muster.Kernel.Ids;

/// <summary>Id of one directory domain.</summary>
public readonly record struct DirectoryId(Guid Value) : ITypedId<DirectoryId>
{
    public static DirectoryId From(Guid value) => new(value);

    public static bool operator <(DirectoryId left, DirectoryId right) => left.Value < right.Value;

    public static bool operator >(DirectoryId left, DirectoryId right) => left.Value > right.Value;

    public static bool operator <=(DirectoryId left, DirectoryId right) => left.Value <= right.Value;

    public static bool operator >=(DirectoryId left, DirectoryId right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString();
}
