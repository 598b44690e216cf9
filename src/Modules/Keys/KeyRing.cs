using System.Security.Cryptography;

namespace Muster.Modules.Keys;

/// <summary>The only holder of private keys. Loaded before the server answers; the same on every node.</summary>
public sealed class KeyRing
{
    private byte[]? nonceKey;

    /// <summary>The key that signs answers to devices: ECDSA P-256. Devices pin it.</summary>
    public ServerSigningKey ServerSigningKey
    {
        get => field ?? throw new InvalidOperationException("The key ring is not loaded yet.");
        private set;
    }

    /// <summary>HMAC-SHA256 under the key that all nodes share for nonces; 32 bytes.</summary>
    public byte[] NonceMac(ReadOnlySpan<byte> data) =>
        HMACSHA256.HashData(nonceKey ?? throw new InvalidOperationException("The key ring is not loaded yet."), data);

    internal void Load(byte[] serverPkcs8, byte[] nonceMacKey)
    {
        ServerSigningKey = new ServerSigningKey(serverPkcs8);
        nonceKey = nonceMacKey;
    }
}
