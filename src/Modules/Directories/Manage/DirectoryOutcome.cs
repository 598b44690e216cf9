using Muster.Contracts.Directories;

namespace Muster.Modules.Directories.Manage;

/// <param name="Directory">As it is now, unless there is none.</param>
/// <param name="Held">Who still needs it, for people.</param>
internal sealed record DirectoryOutcome(
    DirectoryRefusal? Refusal,
    DirectoryDomain? Directory = null,
    string? Held = null
);

internal enum DirectoryRefusal
{
    NotFound,
    NameTaken,
    VersionChanged,
    TooMany,

    /// <summary>The one that is there was given to other servers, or there is none.</summary>
    PasswordMissing,
    InUse,
}
