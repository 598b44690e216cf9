using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentQueue.Block;

/// <summary>A key that may not come back, whatever it claims.</summary>
internal sealed class BlockedKey : IVersioned
{
    private BlockedKey() { }

    public BlockedKeyId Id { get; private set; }

    /// <summary>SHA-256 of the SubjectPublicKeyInfo.</summary>
    public Fingerprint KeyFingerprint { get; private set; }

    /// <summary>SHA-256 of the certificate that it last came with: what people know it by.</summary>
    public Fingerprint CertificateFingerprint { get; private set; }

    /// <summary>As the device called itself.</summary>
    public string DisplayName { get; private set; } = "";

    public EnrollmentRequestId RequestId { get; private set; }

    public string? Reason { get; private set; }

    public string BlockedBy { get; private set; } = "";

    public DateTimeOffset BlockedAt { get; private set; }

    /// <summary>False while the rejection that blocked it can be undone: nobody outside may notice yet.</summary>
    public bool TookEffect { get; private set; }

    public long RowVersion { get; private set; }

    public static BlockedKey Of(EnrollmentRequest request, string? reason, string by, TimeProvider clock) =>
        new()
        {
            Id = Uuid7.New<BlockedKeyId>(clock),
            KeyFingerprint = request.KeyFingerprint,
            CertificateFingerprint = request.CertificateFingerprint,
            DisplayName = request.DisplayName,
            RequestId = request.Id,
            Reason = reason,
            BlockedBy = by,
            BlockedAt = clock.GetUtcNow(),
        };

    public void TakeEffect() => TookEffect = true;

    /// <summary>Nothing is left that says whose it was; the key stays blocked.</summary>
    public void Forget() => (DisplayName, Reason) = ("", null);
}
