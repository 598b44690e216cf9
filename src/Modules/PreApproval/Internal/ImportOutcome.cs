using Muster.Contracts.PreApproval;
using Muster.Modules.PreApproval.Check;

namespace Muster.Modules.PreApproval.Internal;

/// <param name="Import">As it is now, unless there is none.</param>
internal sealed record ImportOutcome(ImportRefusal? Refusal, PreApprovalImport? Import)
{
    /// <summary>What is wrong with a mapping: nothing was changed.</summary>
    public IReadOnlyList<Finding> Faults { get; init; } = [];
}

internal enum ImportRefusal
{
    NotFound,
    Moved,

    /// <summary>It has gone on, and this cannot be done any more.</summary>
    TooLate,

    /// <summary>It is not checked yet.</summary>
    TooEarly,

    /// <summary>There is nothing to take back.</summary>
    NotCommitted,

    /// <summary>Not as many fields as the file has columns.</summary>
    OtherColumns,

    /// <summary>No key of this node opens the file.</summary>
    FileShut,

    /// <summary>There are rows that are wrong, and nobody said to leave them out.</summary>
    HasErrors,

    /// <summary>Somebody has to say what happens to people who are there.</summary>
    ChoiceMissing,
}
