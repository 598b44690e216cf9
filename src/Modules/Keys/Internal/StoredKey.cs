namespace Muster.Modules.Keys.Internal;

internal sealed class StoredKey
{
    /// <summary><c>server-signing</c>, <c>audit-signing</c>, <c>nonce-mac</c>, or <c>session/</c> and the id of a data-protection key.</summary>
    public required string Purpose { get; init; }

    public required byte[] Sealed { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
