namespace Muster.Kernel.Ids;

/// <summary>Id of one enrollment key.</summary>
public readonly record struct EnrollmentKeyId(Guid Value) : ITypedId<EnrollmentKeyId>
{
    public static EnrollmentKeyId From(Guid value) => new(value);

    public static bool operator <(EnrollmentKeyId left, EnrollmentKeyId right) => left.Value < right.Value;

    public static bool operator >(EnrollmentKeyId left, EnrollmentKeyId right) => left.Value > right.Value;

    public static bool operator <=(EnrollmentKeyId left, EnrollmentKeyId right) => left.Value <= right.Value;

    public static bool operator >=(EnrollmentKeyId left, EnrollmentKeyId right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString();
}
