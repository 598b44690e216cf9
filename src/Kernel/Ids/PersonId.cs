namespace Muster.Kernel.Ids;

/// <summary>Id of one person.</summary>
public readonly record struct PersonId(Guid Value) : ITypedId<PersonId>
{
    public static PersonId From(Guid value) => new(value);

    public static bool operator <(PersonId left, PersonId right) => left.Value < right.Value;

    public static bool operator >(PersonId left, PersonId right) => left.Value > right.Value;

    public static bool operator <=(PersonId left, PersonId right) => left.Value <= right.Value;

    public static bool operator >=(PersonId left, PersonId right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString();
}
