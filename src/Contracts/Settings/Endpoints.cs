namespace Muster.Contracts.Settings;

/// <summary>The address at which people and devices find this server, and what it knows about itself.</summary>
public sealed record EndpointSettings
{
    /// <summary>The public URL.</summary>
    public required Uri Url { get; init; }

    /// <summary>Host, and port unless it is the scheme's default one; calls to any other are refused.</summary>
    public required IReadOnlyList<string> Authorities { get; init; }

    /// <summary>Where this node listens.</summary>
    public required Uri Listener { get; init; }

    public required bool BehindProxy { get; init; }

    /// <summary>Addresses and networks whose forwarding headers are believed.</summary>
    public required IReadOnlyList<string> TrustedProxies { get; init; }

    public required string Version { get; init; }

    /// <summary>SHA-256 of the public key that devices pin, 64 lowercase hex digits.</summary>
    public required string ServerKeyFingerprint { get; init; }

    /// <summary>The last validation, by whichever node; absent before the first.</summary>
    public EndpointValidation? LastValidation { get; init; }
}

public sealed record EndpointValidation
{
    public required DateTimeOffset At { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string By { get; init; }

    /// <summary>Nothing failed and nothing warns.</summary>
    public required bool Healthy { get; init; }

    /// <summary>In the order in which they were made.</summary>
    public required IReadOnlyList<EndpointCheck> Checks { get; init; }
}

public sealed record EndpointCheck
{
    /// <summary>For example <c>database</c> or <c>public_url</c>; the list is in <c>docs/guide/endpoint.md</c>.</summary>
    public required string Name { get; init; }

    /// <summary><c>ok</c>, <c>warning</c>, <c>failed</c> or <c>not_configured</c>.</summary>
    public required string Status { get; init; }

    /// <summary>What was found.</summary>
    public required string What { get; init; }

    /// <summary>What to do about it.</summary>
    public string? Remedy { get; init; }

    public required int DurationMs { get; init; }
}
