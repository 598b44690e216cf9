namespace Muster.Kernel.Ids;

/// <summary>Id of one enrollment record, one attempt of one device.</summary>
public readonly record struct EnrollmentId(Guid Value) : ITypedId<EnrollmentId>
{
    public static EnrollmentId From(Guid value) => new(value);

    public static bool operator <(EnrollmentId left, EnrollmentId right) => left.Value < right.Value;

    public static bool operator >(EnrollmentId left, EnrollmentId right) => left.Value > right.Value;

    public static bool operator <=(EnrollmentId left, EnrollmentId right) => left.Value <= right.Value;

    public static bool operator >=(EnrollmentId left, EnrollmentId right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString();
}
