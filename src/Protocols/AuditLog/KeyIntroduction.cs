using System.Globalization;
using System.Text;
using Muster.Protocols.HttpSignatures;

namespace Muster.Protocols.AuditLog;

/// <summary>
/// A key that signs heads of the audit log introduces the one that follows it, so that whoever trusts the older one can follow the chain without
/// asking anybody.
/// </summary>
public sealed record KeyIntroduction
{
    /// <summary>
    /// How long after <see cref="At"/> the older key may still sign. Nodes go over to the new key a minute after it, each by its own clock, and
    /// servers delete the old one an hour later: a clock may be wrong by that much, and nobody who is honest has the key any more.
    /// </summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    private const string Tag = "muster-audit-key-v1";

    /// <summary>SHA-256 of the introducing key's SubjectPublicKeyInfo, lowercase hex.</summary>
    public required string IntroducedBy { get; init; }

    /// <summary>DER SubjectPublicKeyInfo of the key that is introduced.</summary>
    public required ReadOnlyMemory<byte> Spki { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What is signed: four lines of ASCII, each ended by LF: tag, id of the introducing key, base64 of the new key, instant in UTC to the microsecond.</summary>
    public byte[] CanonicalBytes() =>
        Encoding.ASCII.GetBytes(
            $"{Tag}\n{IntroducedBy}\n{Convert.ToBase64String(Spki.Span)}\n{At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture)}\n"
        );

    /// <param name="introducing">The older key.</param>
    /// <param name="signature">ECDSA P-256 with SHA-256: r and s, 64 bytes.</param>
    public bool IsSignedBy(VerificationKey introducing, ReadOnlySpan<byte> signature) =>
        introducing.KeyId == IntroducedBy && introducing.Verify(CanonicalBytes(), signature);
}
