namespace Muster.Contracts.Directories;

/// <summary>A directory that people of a domain are looked up in, without the password of its account.</summary>
public sealed record DirectoryDomain
{
    public required Guid Id { get; init; }

    /// <summary>The domain, as lists of expected devices name it.</summary>
    public required string Name { get; init; }

    /// <summary>One or two, as <c>host:port</c>; the second is asked when the first cannot be reached.</summary>
    public required IReadOnlyList<string> Servers { get; init; }

    /// <summary><c>ldaps</c> or <c>starttls</c>.</summary>
    public required string Security { get; init; }

    /// <summary>PEM: the only authorities that its certificate may come from; null for those of the machine.</summary>
    public string? CaCertificate { get; init; }

    public required string BindDn { get; init; }

    public required string BaseDn { get; init; }

    public required string PersonFilter { get; init; }

    public required DirectoryAttributes Attributes { get; init; }

    public required int PageSize { get; init; }

    public required int TimeLimitSeconds { get; init; }

    public required long Version { get; init; }
}

/// <summary>How the directory calls what Muster wants to know of a person.</summary>
public sealed record DirectoryAttributes
{
    /// <summary>What the column SAMAccountName holds.</summary>
    public required string Login { get; init; }

    /// <summary>32 hex digits or a GUID, such as <c>objectGUID</c>; null to give new people a Peer ID of Muster's own.</summary>
    public string? PeerId { get; init; }

    public required string Email { get; init; }

    public required string DisplayName { get; init; }

    public string? Phone { get; init; }
}

/// <summary>How a directory is to be.</summary>
public sealed record DirectoryDraft
{
    /// <summary>1 to 64 characters; <c>local</c> is Muster itself.</summary>
    public required string Name { get; init; }

    /// <summary>One or two, as <c>host:port</c>; without a port it is 636 for <c>ldaps</c> and 389 for <c>starttls</c>.</summary>
    public required IReadOnlyList<string> Servers { get; init; }

    /// <summary><c>ldaps</c> or <c>starttls</c>; nothing is ever sent without TLS.</summary>
    public required string Security { get; init; }

    /// <summary>PEM of the only authorities that its certificate may come from; null for those that the machine trusts.</summary>
    public string? CaCertificate { get; init; }

    public required string BindDn { get; init; }

    /// <summary>
    /// Kept sealed and never shown. Null keeps the one that is there; it has to be given again when servers, security or authorities change.
    /// </summary>
    public string? BindPassword { get; init; }

    public required string BaseDn { get; init; }

    /// <summary><c>active_directory</c> or <c>open_ldap</c>: where filter and attributes come from that are left out.</summary>
    public string? Preset { get; init; }

    /// <summary>Who counts as a person, as RFC 4515 writes it.</summary>
    public string? PersonFilter { get; init; }

    public DirectoryAttributes? Attributes { get; init; }

    /// <summary>10 to 1,000; 500 when nothing is said.</summary>
    public int? PageSize { get; init; }

    /// <summary>Of each answer, 1 to 60; 15 when nothing is said.</summary>
    public int? TimeLimitSeconds { get; init; }
}

/// <param name="Ok">No check failed.</param>
/// <param name="People">The first entries, as Muster reads them.</param>
public sealed record DirectoryValidation(
    bool Ok,
    IReadOnlyList<DirectoryCheck> Checks,
    IReadOnlyList<DirectoryFoundPerson> People
);

/// <param name="Step"><c>name</c>, <c>tcp</c>, <c>tls</c>, <c>bind</c>, <c>base</c>, <c>people</c> or <c>entries</c>.</param>
/// <param name="Server">Null where it is about what all servers hold.</param>
/// <param name="Status"><c>ok</c>, <c>warning</c> or <c>failed</c>.</param>
/// <param name="What">What was found.</param>
/// <param name="Remedy">What to do; null when all is well.</param>
public sealed record DirectoryCheck(string Step, string? Server, string Status, string What, string? Remedy);

public sealed record DirectoryFoundPerson(
    string? Login,
    string? PeerId,
    string? DisplayName,
    string? Email,
    string? Phone
);
