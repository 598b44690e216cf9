using Muster.Modules.Keys;
using Muster.Storage.Model;

namespace Muster.Modules.KeyRotation.Internal;

/// <summary>Kinds of key as paths name them: those of the ring, and the key that seals them.</summary>
internal static class KeyKinds
{
    public const string Sealing = "kek";

    public static string Of(KeyKind kind) => EnumText.Of(kind).Replace('_', '-');

    /// <returns>False of what is no kind, and of one that is never changed.</returns>
    public static bool TryParse(string text, out KeyKind? kind) =>
        EnumText.TryParse(text.Replace('-', '_'), out kind)
        && Of(kind.Value) == text
        && RotateAfterDays(kind.Value) is not null;

    /// <summary>Short enough that a key which was copied unnoticed is of no use for ever, long enough that nobody is kept busy by it.</summary>
    /// <returns>Null of a kind that is never changed.</returns>
    public static int? RotateAfterDays(KeyKind kind) =>
        kind switch
        {
            KeyKind.ServerSigning => 730,
            KeyKind.AuditSigning => 365,
            KeyKind.NonceMac => 365,
            KeyKind.ContentMac => null,
            KeyKind.Session => 90,
        };
}
