namespace Muster.Kernel.Ids;

/// <summary>Id of one change that waits for a second person.</summary>
public readonly record struct ProposalId(Guid Value) : ITypedId<ProposalId>
{
    public static ProposalId From(Guid value) => new(value);

    public static bool operator <(ProposalId left, ProposalId right) => left.Value < right.Value;

    public static bool operator >(ProposalId left, ProposalId right) => left.Value > right.Value;

    public static bool operator <=(ProposalId left, ProposalId right) => left.Value <= right.Value;

    public static bool operator >=(ProposalId left, ProposalId right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString();
}
