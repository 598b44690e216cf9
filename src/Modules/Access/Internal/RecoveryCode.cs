using Muster.Kernel.Ids;

namespace Muster.Modules.Access.Internal;

/// <summary>Stands in for one code of a lost phone; its row goes when it is used.</summary>
internal sealed class RecoveryCode
{
    public required OperatorId OperatorId { get; init; }

    /// <summary>SHA-256, lowercase hex: the codes have 80 bits of chance, so that guessing from a hash is hopeless.</summary>
    public required string Hash { get; init; }
}
