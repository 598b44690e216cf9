using System.Security.Cryptography;

namespace Muster.Modules.Keys;

/// <summary>The only holder of private keys. Loaded before the server answers; the same on every node.</summary>
public sealed class KeyRing
{
    private byte[]? nonceKey;

    /// <summary>The key that signs answers to devices: ECDSA P-256. Devices pin it.</summary>
    public SigningKey ServerSigningKey
    {
        get => field ?? throw new InvalidOperationException("The key ring is not loaded yet.");
        private set;
    }

    /// <summary>The key that signs the heads of the audit log: ECDSA P-256.</summary>
    public SigningKey AuditSigningKey
    {
        get => field ?? throw new InvalidOperationException("The key ring is not loaded yet.");
        private set;
    }

    /// <summary>HMAC-SHA256 under the key that all nodes share for nonces; 32 bytes.</summary>
    public byte[] NonceMac(ReadOnlySpan<byte> data) =>
        HMACSHA256.HashData(nonceKey ?? throw new InvalidOperationException("The key ring is not loaded yet."), data);

    internal void Load(byte[] serverPkcs8, byte[] auditPkcs8, byte[] nonceMacKey)
    {
        ServerSigningKey = new SigningKey(serverPkcs8);
        AuditSigningKey = new SigningKey(auditPkcs8);
        nonceKey = nonceMacKey;
    }
}
