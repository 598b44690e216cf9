using Muster.Kernel;
using Muster.Kernel.Ids;

namespace Muster.Modules.PreApproval.Internal;

/// <summary>One row of a list as the check understood it.</summary>
internal sealed class ImportRow
{
    public required PreApprovalImportId ImportId { get; init; }

    /// <summary>Of the file.</summary>
    public required long Line { get; init; }

    public required RowOutcome Outcome { get; set; }

    /// <summary>A request is sent to its user.</summary>
    public required bool Selected { get; set; }

    /// <summary>JSON: cells by field, without the password.</summary>
    public required string Cells { get; init; }

    /// <summary>JSON of all cells as they stood in the file, of a row that is not taken; never the password.</summary>
    public string? Original { get; init; }

    /// <summary>Folded; null when the row has none that can be read.</summary>
    public string? EmailKey { get; init; }

    /// <summary>JSON of findings; null when there are none.</summary>
    public string? Findings { get; set; }

    /// <summary>JSON: what is different from what is on the list already.</summary>
    public string? Changes { get; init; }

    /// <summary>MAC of the password under a key of the server.</summary>
    public string? PasswordMac { get; init; }

    /// <summary>What its user is to be known by, as the directory says; for a user who is not there yet.</summary>
    public PeerId? PeerId { get; init; }

    /// <summary>The expected device that it changes; null where it makes one.</summary>
    public DeviceId? DeviceId { get; init; }

    /// <summary>Who has the e-mail address already.</summary>
    public PersonId? PersonId { get; init; }
}

internal enum RowOutcome
{
    New,
    Changed,
    Same,

    /// <summary>Something is there already that is not the same thing: somebody has to look.</summary>
    Conflict,
    Error,

    /// <summary>Its device is expected already, and such are left as they are.</summary>
    Skipped,
}

/// <summary>By what the device of a row is recognised: to find two rows for one device.</summary>
internal sealed class ImportIdentifier
{
    public required PreApprovalImportId ImportId { get; init; }

    public required string Kind { get; init; }

    public required string Value { get; init; }

    public required long Line { get; init; }
}
