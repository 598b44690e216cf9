using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.PreApproval.Internal;

/// <summary>One uploaded list and what became of it. It stays as history.</summary>
internal sealed class Import : IVersioned
{
    public required PreApprovalImportId Id { get; init; }

    public required string FileName { get; init; }

    /// <summary>SHA-256, lowercase hex.</summary>
    public required string FileHash { get; init; }

    public required long FileBytes { get; init; }

    /// <summary>Id of the directory; <c>local</c> is always there.</summary>
    public required string Domain { get; init; }

    /// <summary>As it was called when the list came; null for <c>local</c>.</summary>
    public string? DomainName { get; init; }

    /// <summary>JSON of <see cref="SheetDescription"/>.</summary>
    public required string Sheet { get; set; }

    /// <summary>JSON: for each column the name of its field, or null.</summary>
    public required string Mapping { get; set; }

    public bool MappingIsRemembered { get; set; }

    /// <summary>JSON of the first rows as they were read, sealed as the file is; null when the file is gone.</summary>
    public string? Sample { get; set; }

    /// <summary>What the file is encrypted with, in a box; null when the file is gone, or came before files were.</summary>
    public byte[]? FileKey { get; set; }

    public required ImportState State { get; set; }

    public required int RowCount { get; set; }

    /// <summary>How many rows the running step has done.</summary>
    public int DoneCount { get; set; }

    /// <summary>The last line that the running step has done.</summary>
    public long DoneLine { get; set; }

    /// <summary>JSON of the counts.</summary>
    public required string Totals { get; set; }

    /// <summary>JSON of the finding that ended the last check before its time; null when there is none.</summary>
    public string? CheckFault { get; set; }

    public ExistingPeople? ExistingPeople { get; set; }

    /// <summary>Null while nobody has said so: they are replaced.</summary>
    public ExistingDevices? ExistingDevices { get; set; }

    public bool SkipsExisting => ExistingDevices == Internal.ExistingDevices.Skip;

    /// <summary>Which batch of expected devices it is; null until somebody commits it.</summary>
    public long? Batch { get; set; }

    public required string UploadedBy { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>What its client called the upload, hashed with who sent it; null when it said nothing.</summary>
    public string? UploadKey { get; init; }

    /// <summary>JSON of the actor: people that the list brings are theirs.</summary>
    public string? CommittedBy { get; set; }

    /// <summary>The operator who is told of the end of the running step, or has not seen yet that it has ended.</summary>
    public string? NoticeFor { get; set; }

    public DateTimeOffset? CommittedAt { get; set; }

    public DateTimeOffset? UndoneAt { get; set; }

    /// <summary>Until then a node works on it; another one goes on afterwards.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    /// <summary>How often in a row the running step has failed; null while it gets on.</summary>
    public int? Faults { get; set; }

    public bool IsStuck => Faults >= 3;

    public long RowVersion { get; private set; }

    /// <summary>A step begins, with the first row.</summary>
    public void Restart(ImportState state) =>
        (State, DoneCount, DoneLine, LeasedUntil, Faults, CheckFault) = (state, 0, 0, null, null, null);
}

internal enum ImportState
{
    /// <summary>The file is here, and people look at the mapping.</summary>
    Uploaded,
    Checking,

    /// <summary>Everybody can see what it would do.</summary>
    Previewed,
    Committing,
    Committed,
    Undoing,
    Undone,
    Cancelled,
}

/// <summary>What happens to people who are there already and stand in the list with other details.</summary>
internal enum ExistingPeople
{
    Replace,
    Skip,
}

/// <summary>What happens to devices that are expected already and stand in the list with something else.</summary>
internal enum ExistingDevices
{
    Replace,
    Skip,
}
