namespace Muster.Kernel.Ids;

/// <summary>Id of one app that devices can be given.</summary>
public readonly record struct AppId(Guid Value) : ITypedId<AppId>
{
    public static AppId From(Guid value) => new(value);

    public static bool operator <(AppId left, AppId right) => left.Value < right.Value;

    public static bool operator >(AppId left, AppId right) => left.Value > right.Value;

    public static bool operator <=(AppId left, AppId right) => left.Value <= right.Value;

    public static bool operator >=(AppId left, AppId right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString();
}
