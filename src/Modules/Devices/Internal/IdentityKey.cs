using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.Internal;

internal sealed class IdentityKey : IVersioned
{
    public static readonly TimeSpan RotationGrace = TimeSpan.FromHours(24);

    private IdentityKey() { }

    /// <summary>SHA-256 of the SubjectPublicKeyInfo.</summary>
    public Fingerprint Fingerprint { get; private set; }

    public byte[] Spki { get; private set; } = [];

    public Fingerprint CertificateFingerprint { get; private set; }

    public DeviceId? DeviceId { get; private set; }

    public KeyState State { get; private set; }

    public DateTimeOffset? RetiresAt { get; private set; }

    public DateTimeOffset FirstSeenAt { get; private set; }

    public long RowVersion { get; private set; }

    public static IdentityKey Unbound(ProvedKey key, DateTimeOffset now) =>
        new()
        {
            Fingerprint = key.Key,
            Spki = key.Spki.ToArray(),
            CertificateFingerprint = key.Certificate,
            State = KeyState.Unbound,
            FirstSeenAt = now,
        };

    public void Bind(DeviceId device) => (DeviceId, State, RetiresAt) = (device, KeyState.Active, null);

    public void CarryCertificate(Fingerprint certificate) => CertificateFingerprint = certificate;

    public void Unbind() => (DeviceId, State) = (null, KeyState.Unbound);

    public void RetireAt(DateTimeOffset at) => (State, RetiresAt) = (KeyState.Retiring, at);

    public void Retire(DateTimeOffset at) => (State, RetiresAt) = (KeyState.Retired, at);
}
