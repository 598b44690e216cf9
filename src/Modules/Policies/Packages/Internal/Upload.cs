using Muster.Kernel.Ids;

namespace Muster.Modules.Policies.Packages.Internal;

/// <summary>A package on its way here. Its bytes are in a file of the store that nobody else reads.</summary>
internal sealed class Upload
{
    public required PackageUploadId Id { get; init; }

    /// <summary>Kind and id of the caller who began it; nobody else may go on with it.</summary>
    public required string Owner { get; init; }

    public required string OwnerName { get; init; }

    public required string FileName { get; init; }

    public required long SizeBytes { get; init; }

    public string? ExpectedSha256 { get; init; }

    /// <summary>So many bytes were on the disk before anybody was told so.</summary>
    public long Received { get; set; }

    /// <summary>What the whole came to; the file may have moved to its place since.</summary>
    public string? VerifiedSha256 { get; set; }

    /// <summary>The package that it became.</summary>
    public string? PackageSha256 { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset TouchedAt { get; set; }
}
