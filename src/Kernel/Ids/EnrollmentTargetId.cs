namespace Muster.Kernel.Ids;

/// <summary>Id of one target that enrollment should reach.</summary>
public readonly record struct EnrollmentTargetId(Guid Value) : ITypedId<EnrollmentTargetId>
{
    public static EnrollmentTargetId From(Guid value) => new(value);

    public static bool operator <(EnrollmentTargetId left, EnrollmentTargetId right) => left.Value < right.Value;

    public static bool operator >(EnrollmentTargetId left, EnrollmentTargetId right) => left.Value > right.Value;

    public static bool operator <=(EnrollmentTargetId left, EnrollmentTargetId right) => left.Value <= right.Value;

    public static bool operator >=(EnrollmentTargetId left, EnrollmentTargetId right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString();
}
