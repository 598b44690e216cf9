namespace Muster.Kernel.Ids;

/// <summary>Id of one import of expected devices.</summary>
public readonly record struct PreApprovalImportId(Guid Value) : ITypedId<PreApprovalImportId>
{
    public static PreApprovalImportId From(Guid value) => new(value);

    public static bool operator <(PreApprovalImportId left, PreApprovalImportId right) => left.Value < right.Value;

    public static bool operator >(PreApprovalImportId left, PreApprovalImportId right) => left.Value > right.Value;

    public static bool operator <=(PreApprovalImportId left, PreApprovalImportId right) => left.Value <= right.Value;

    public static bool operator >=(PreApprovalImportId left, PreApprovalImportId right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString();
}
