using System.Diagnostics.CodeAnalysis;
using Muster.Cli.Output;
using Muster.Kernel.Fingerprints;

namespace Muster.Cli.Audit;

/// <summary>A key id out of a file, as the server logs the fingerprint of its key.</summary>
internal static class KeyText
{
    [return: NotNullIfNotNull(nameof(keyId))]
    public static string? Of(string? keyId) =>
        keyId is null ? null
        : Fingerprint.TryParseHex(keyId, out var fingerprint) ? fingerprint.Value.Display
        : SafeText.Of(keyId);
}
