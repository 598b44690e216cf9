using Muster.Protocols.Agent.Delivery;
using Muster.Protocols.HttpSignatures;

namespace Muster.Agent.Delivery;

/// <summary>Whether a manifest may be acted on. Whatever is the matter with it, what is on the machine stays as it is.</summary>
internal static class ManifestCheck
{
    /// <summary>More would be an attack on the disk.</summary>
    private const int MostItems = 2000;
    private const long MostDocumentBytes = 16 * 1024 * 1024;

    /// <param name="ownKey">The id of this device's key.</param>
    /// <param name="journal">Says what was believed last.</param>
    public static (DeliveryManifest? Manifest, ManifestFault? Fault) Open(
        string text,
        IReadOnlyList<VerificationKey> trusted,
        string ownKey,
        Journal journal,
        DateTimeOffset now
    )
    {
        if (ManifestSeal.Open(text, trusted) is not { } manifest)
        {
            return (null, ManifestFault.Unsigned);
        }

        ManifestFault? fault =
            manifest.DeviceKey != ownKey ? ManifestFault.Foreign
            : IsOlder(manifest, journal) ? ManifestFault.Older
            : manifest.ExpiresAt <= now ? ManifestFault.Expired
            : !IsSound(manifest) ? ManifestFault.Unsound
            : null;
        return (fault is null ? manifest : null, fault);
    }

    /// <summary>A machine that was let in anew is another device, whose versions begin anew; then the hour tells.</summary>
    private static bool IsOlder(DeliveryManifest manifest, Journal journal) =>
        manifest.DeviceId == journal.DeviceId
            ? manifest.Version < journal.Version
            : manifest.IssuedAt <= journal.IssuedAt;

    private static bool IsSound(DeliveryManifest manifest) =>
        manifest.Items.Count <= MostItems
        && manifest.Items.All(item =>
            item is not null
            && item.SizeBytes is >= 0 and <= MostDocumentBytes
            && (item.Sha256 is null || IsHash(item.Sha256))
            && item.Kind.Length is > 0 and <= 32
            && item.Kind.All(char.IsAsciiLetterLower)
        )
        && manifest.Items.DistinctBy(item => (item.Kind, item.Id)).Count() == manifest.Items.Count;

    public static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}

internal enum ManifestFault
{
    /// <summary>No key that this device trusts vouches for it.</summary>
    Unsigned,

    /// <summary>It is for another key.</summary>
    Foreign,

    /// <summary>A newer one was believed before.</summary>
    Older,
    Expired,

    /// <summary>It is signed, and says what no server of ours says.</summary>
    Unsound,
}
