namespace Muster.Protocols.Packages;

/// <summary>What a package says of itself, by its bytes; nothing here was checked by anybody but the package's maker.</summary>
public sealed record PackageFacts
{
    public required PackageFormat Format { get; init; }

    /// <summary>The package's own name: of a deb its package, of an msix its identity, of a pkg its identifier, of an msi its product.</summary>
    public string? ClaimedName { get; init; }

    public string? ClaimedVersion { get; init; }

    /// <summary>As the format writes it: <c>amd64</c>, <c>x64</c>.</summary>
    public string? ClaimedArchitecture { get; init; }

    public string? ClaimedPublisher { get; init; }

    public string? ClaimedDescription { get; init; }

    /// <summary>Of an msi: <c>{…}</c>.</summary>
    public string? ClaimedProductCode { get; init; }

    /// <summary>Why there is not more; null when all was read.</summary>
    public PackageGap? Gap { get; init; }
}

public enum PackageFormat
{
    Unknown,
    Deb,
    Msi,
    Msix,
    Pkg,

    /// <summary>A Windows program: an installer of its own.</summary>
    Exe,
}

public enum PackageGap
{
    /// <summary>What describes the package is compressed in a way that cannot be read here.</summary>
    Compression,

    /// <summary>The format is what it seems to be, and what describes the package is broken, missing or larger than any real one.</summary>
    Unreadable,
}
