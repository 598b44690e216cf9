namespace Muster.Kernel.Ids;

/// <summary>Id of one group of persons.</summary>
public readonly record struct UserGroupId(Guid Value) : ITypedId<UserGroupId>
{
    public static UserGroupId From(Guid value) => new(value);

    public static bool operator <(UserGroupId left, UserGroupId right) => left.Value < right.Value;

    public static bool operator >(UserGroupId left, UserGroupId right) => left.Value > right.Value;

    public static bool operator <=(UserGroupId left, UserGroupId right) => left.Value <= right.Value;

    public static bool operator >=(UserGroupId left, UserGroupId right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString();
}
