using Muster.Kernel.Ids;

namespace Muster.Modules.PreApproval.Internal;

/// <summary>A piece of an uploaded file, so that any node can check it, also after a restart.</summary>
internal sealed class ImportFilePart
{
    public const int Bytes = 1024 * 1024;

    public required PreApprovalImportId ImportId { get; init; }

    /// <summary>From 0.</summary>
    public required int Number { get; init; }

    /// <summary>Encrypted with the key of its import.</summary>
    public required byte[] Content { get; init; }
}
