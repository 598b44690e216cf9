using Muster.Contracts.Policies;

namespace Muster.Modules.Policies.Packages.Internal;

/// <param name="Refusal">Null when it was done.</param>
/// <param name="Upload">As it is now, if there is one.</param>
internal sealed record UploadOutcome(UploadRefusal? Refusal, PackageUpload? Upload);

internal enum UploadRefusal
{
    NotFound,
    TooLarge,

    /// <summary>One caller has too much under way.</summary>
    TooMany,
    NoRoom,

    /// <summary>Another call writes to it.</summary>
    Busy,
    OffsetMismatch,

    /// <summary>More came than was announced.</summary>
    TooLong,
    Incomplete,

    /// <summary>The bytes are others than those that were meant.</summary>
    HashMismatch,
}
