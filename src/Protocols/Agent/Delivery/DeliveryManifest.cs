namespace Muster.Protocols.Agent.Delivery;

/// <summary>
/// What one device should have: the payload of a <see cref="ManifestSeal"/>. It is for one device key, grows older with every newer one, and
/// ends; a device acts on nothing else.
/// </summary>
public sealed record DeliveryManifest
{
    public required Guid DeviceId { get; init; }

    /// <summary>The id of the device key that it is for, 64 lowercase hex digits: with another one it is foreign.</summary>
    public required string DeviceKey { get; init; }

    /// <summary>Of the desired state; it only grows.</summary>
    public required long Version { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>From then on nothing of it is begun.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>What templates of files may name, for example <c>device.serial</c>; empty where it is not known.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <summary>The server keys to trust from now on, as in <see cref="CheckInAnswer.ServerKeys"/>; null when it does not say.</summary>
    public IReadOnlyList<string>? ServerKeys { get; init; }

    /// <summary>What the device is being prepared for, signed with everything else; null when it is not.</summary>
    public ManifestPreparation? Preparation { get; init; }

    /// <summary>In the order in which the device gets to them.</summary>
    public required IReadOnlyList<ManifestItem> Items { get; init; }
}

/// <summary>What the part of an agent that changes the machine has to know of a preparation.</summary>
public sealed record ManifestPreparation
{
    public const string Standard = "standard";

    /// <summary>Of the enrollment.</summary>
    public required Guid Id { get; init; }

    /// <summary><c>standard</c>: people are taken out of the groups of local administrators first. <c>administrator</c>: they stay.</summary>
    public required string UserAccountType { get; init; }

    /// <summary>What has to be there before it is complete.</summary>
    public required IReadOnlyList<PreparedContent> Required { get; init; }
}

/// <param name="Kind">As that of the item.</param>
public sealed record PreparedContent(string Kind, Guid Id);

public sealed record ManifestItem
{
    /// <summary><c>policy</c>, <c>app</c> or <c>script</c>. A device passes over kinds that it does not know, and says so.</summary>
    public required string Kind { get; init; }

    public required Guid Id { get; init; }

    /// <summary>For people.</summary>
    public required string Name { get; init; }

    /// <summary>Of the content; it only grows.</summary>
    public required long Version { get; init; }

    /// <summary>Of the bytes of the item's document; null while the server cannot give it: the device leaves what it has as it is.</summary>
    public string? Sha256 { get; init; }

    /// <summary>How long the document is.</summary>
    public required long SizeBytes { get; init; }

    /// <summary>Raised by a person who wants an item that failed for good to be tried again.</summary>
    public required int Round { get; init; }

    /// <summary>Whether the device is handed to its user only when it is there.</summary>
    public required bool Blocking { get; init; }

    /// <summary>How often it is tried again after it failed.</summary>
    public required int Retries { get; init; }

    /// <summary><c>continue</c>: the items after it are not held up when it failed for good. <c>fail</c>, <c>ask</c>: they are.</summary>
    public required string OnFailure { get; init; }

    /// <summary><c>keep</c> or <c>remove</c>, once the device should no longer have it.</summary>
    public required string Removal { get; init; }
}

/// <summary>Answer of <c>GET /agent/v1/manifest</c>.</summary>
public sealed record ManifestAnswer
{
    public required long Version { get; init; }

    /// <summary>The sealed manifest; null when the device has it, as it said.</summary>
    public string? Manifest { get; init; }
}
