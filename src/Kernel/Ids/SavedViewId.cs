namespace Muster.Kernel.Ids;

/// <summary>Id of one saved view of a list.</summary>
public readonly record struct SavedViewId(Guid Value) : ITypedId<SavedViewId>
{
    public static SavedViewId From(Guid value) => new(value);

    public static bool operator <(SavedViewId left, SavedViewId right) => left.Value < right.Value;

    public static bool operator >(SavedViewId left, SavedViewId right) => left.Value > right.Value;

    public static bool operator <=(SavedViewId left, SavedViewId right) => left.Value <= right.Value;

    public static bool operator >=(SavedViewId left, SavedViewId right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString();
}
