namespace Muster.Contracts.Policies;

/// <summary>A file that apps install, known by the SHA-256 of its bytes.</summary>
public sealed record Package
{
    /// <summary>Lowercase hex.</summary>
    public required string Sha256 { get; init; }

    public required long SizeBytes { get; init; }

    /// <summary>The name that whoever uploaded it gave.</summary>
    public required string FileName { get; init; }

    public required PackageContent Content { get; init; }

    public required string UploadedBy { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }
}

/// <summary>What the bytes of a package say of it. Its maker wrote that; nobody has checked it.</summary>
public sealed record PackageContent
{
    /// <summary><c>deb</c>, <c>msi</c>, <c>msix</c>, <c>pkg</c>, <c>exe</c>, or <c>unknown</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The package's own name or identifier.</summary>
    public string? Name { get; init; }

    public string? Version { get; init; }

    public string? Architecture { get; init; }

    public string? Publisher { get; init; }

    public string? Description { get; init; }

    /// <summary>Of an msi.</summary>
    public string? ProductCode { get; init; }

    /// <summary>Why there is not more: <c>compression</c> (of a kind that cannot be read here) or <c>unreadable</c>; null when all was read.</summary>
    public string? Gap { get; init; }
}

public sealed record BeginPackageUpload
{
    /// <summary>1 to 255 visible characters; kept as a name to show, and never as the name of a file.</summary>
    public required string FileName { get; init; }

    public required long SizeBytes { get; init; }

    /// <summary>What the bytes should come to, 64 hex digits; without it only the size is compared.</summary>
    public string? Sha256 { get; init; }
}

/// <summary>A package on its way here.</summary>
public sealed record PackageUpload
{
    public required Guid Id { get; init; }

    public required string FileName { get; init; }

    public required long SizeBytes { get; init; }

    /// <summary>So many bytes are safely here; the next part begins there.</summary>
    public required long Offset { get; init; }

    public string? Sha256 { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>It is given up unless another part comes before.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Present once it is complete.</summary>
    public Package? Package { get; init; }
}
