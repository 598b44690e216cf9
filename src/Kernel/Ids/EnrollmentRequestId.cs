namespace Muster.Kernel.Ids;

/// <summary>Id of one request in the enrollment queue.</summary>
public readonly record struct EnrollmentRequestId(Guid Value) : ITypedId<EnrollmentRequestId>
{
    public static EnrollmentRequestId From(Guid value) => new(value);

    public static bool operator <(EnrollmentRequestId left, EnrollmentRequestId right) => left.Value < right.Value;

    public static bool operator >(EnrollmentRequestId left, EnrollmentRequestId right) => left.Value > right.Value;

    public static bool operator <=(EnrollmentRequestId left, EnrollmentRequestId right) => left.Value <= right.Value;

    public static bool operator >=(EnrollmentRequestId left, EnrollmentRequestId right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString();
}
