using Muster.Storage.Model;

namespace Muster.Modules.Keys.Internal;

internal sealed class StoredKey
{
    public const string SessionPrefix = "session/";

    /// <summary>
    /// <c>server-signing</c>, <c>audit-signing</c>, <c>nonce-mac</c> or <c>content-mac</c>, for all but the first key of a kind with its id behind a slash; or
    /// <c>session/</c> and the name of a data-protection key.
    /// </summary>
    public required string Purpose { get; init; }

    public required byte[] Sealed { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null while it is announced only.</summary>
    public DateTimeOffset? UsableFrom { get; set; }

    /// <summary>Deleted some time after this instant.</summary>
    public DateTimeOffset? AcceptedUntil { get; set; }

    public KeyLife Life => new(CreatedAt, UsableFrom, AcceptedUntil);

    public KeyKind Kind => EnumText.Parse<KeyKind>(Purpose.Split('/')[0].Replace('-', '_'));

    public static string PurposeOf(KeyKind kind) => EnumText.Of(kind).Replace('_', '-');
}
