using Muster.Modules.Audit;

namespace Muster.Modules.KeyRotation.Internal;

/// <param name="KeyKind"><c>kek</c>, <c>server-signing</c>, <c>audit-signing</c>, <c>nonce-mac</c> or <c>session</c>.</param>
/// <param name="DevicesNotReady">Of a server-signing key: how many devices that were heard lately did not know it.</param>
internal sealed record KeyRotated(
    string KeyKind,
    string OldKeyId,
    string NewKeyId,
    bool Forced = false,
    int? DevicesNotReady = null
) : IAuditEvent
{
    public static string Action => "key_rotated";

    public AuditedEntity Entity => new("key", NewKeyId);
}

internal sealed record KeyAnnounced(string KeyKind, string OldKeyId, string NewKeyId) : IAuditEvent
{
    public static string Action => "key_announced";

    public AuditedEntity Entity => new("key", NewKeyId);
}

internal sealed record SessionsEnded(string NewKeyId) : IAuditEvent
{
    public static string Action => "sessions_ended";

    public AuditedEntity Entity => new("key", NewKeyId);
}

internal sealed record KeyCopyConfirmed(string KeyId) : IAuditEvent
{
    public static string Action => "key_copy_confirmed";

    public AuditedEntity Entity => new("key", KeyId);
}
