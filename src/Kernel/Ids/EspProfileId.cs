namespace Muster.Kernel.Ids;

/// <summary>Id of one profile of the enrollment status page.</summary>
public readonly record struct EspProfileId(Guid Value) : ITypedId<EspProfileId>
{
    public static EspProfileId From(Guid value) => new(value);

    public static bool operator <(EspProfileId left, EspProfileId right) => left.Value < right.Value;

    public static bool operator >(EspProfileId left, EspProfileId right) => left.Value > right.Value;

    public static bool operator <=(EspProfileId left, EspProfileId right) => left.Value <= right.Value;

    public static bool operator >=(EspProfileId left, EspProfileId right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString();
}
