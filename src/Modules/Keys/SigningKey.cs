using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Muster.Modules.Keys;

/// <summary>ECDSA P-256; signatures are r||s of 64 bytes.</summary>
public sealed class SigningKey
{
    private readonly byte[] pkcs8;
    private readonly ConcurrentBag<ECDsa> idle = [];

    internal SigningKey(byte[] pkcs8)
    {
        this.pkcs8 = pkcs8;
        var key = Import();
        Spki = key.ExportSubjectPublicKeyInfo();
        KeyId = Convert.ToHexStringLower(SHA256.HashData(Spki.Span));
        idle.Add(key);
    }

    /// <summary>DER SubjectPublicKeyInfo.</summary>
    public ReadOnlyMemory<byte> Spki { get; }

    /// <summary>SHA-256 of <see cref="Spki"/>, lowercase hex.</summary>
    public string KeyId { get; }

    public byte[] Sign(byte[] data)
    {
        // An ECDsa is not promised to be safe for several threads; importing one costs five signatures.
        var key = idle.TryTake(out var kept) ? kept : Import();
        try
        {
            return key.SignData(data, HashAlgorithmName.SHA256);
        }
        finally
        {
            idle.Add(key);
        }
    }

    private ECDsa Import()
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(pkcs8, out _);
        return key;
    }
}
