using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Muster.Agent.Keys;

/// <summary>A key whose private half only the TPM can use.</summary>
internal sealed class TpmKey : ECDsa
{
    private const int HalfBytes = 32;
    private readonly string file;
    private readonly ECDsa publicKey;

    public TpmKey(string file, string pem)
    {
        this.file = file;
        publicKey = Create(WrappedKey.PublicKeyOf(pem));
        LegalKeySizesValue = [new KeySizes(minSize: 256, maxSize: 256, skipSize: 0)];
        KeySizeValue = 256;
    }

    /// <returns>Null when the TPM signs.</returns>
    public AgentStop? Fault()
    {
        try
        {
            SignHash(RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes));
            return null;
        }
        catch (AgentStop stop)
        {
            return stop;
        }
    }

    /// <summary>Checked before anybody sees it: what a TPM gave that is failing would look to the server like a forgery.</summary>
    public override byte[] SignHash(byte[] hash)
    {
        var der = Tpm.Sign(file, hash);
        return TryPair(der) is { } pair && VerifyHash(hash, pair)
            ? pair
            : throw TpmFaults.Of(new OpenSsl(OpenSslEnd.Done, der, ""));
    }

    public override bool VerifyHash(byte[] hash, byte[] signature) => publicKey.VerifyHash(hash, signature);

    public override ECParameters ExportParameters(bool includePrivateParameters) =>
        includePrivateParameters
            ? throw new CryptographicException("The private key does not leave the TPM.")
            : publicKey.ExportParameters(includePrivateParameters: false);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            publicKey.Dispose();
        }

        base.Dispose(disposing);
    }

    private static byte[]? TryPair(byte[] der)
    {
        try
        {
            var halves = new AsnReader(der, AsnEncodingRules.DER).ReadSequence();
            return [.. Half(halves), .. Half(halves)];
        }
        catch (Exception fault) when (fault is AsnContentException or ArgumentException)
        {
            return null;
        }
    }

    private static byte[] Half(AsnReader halves)
    {
        var bytes = halves.ReadInteger().ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[HalfBytes - bytes.Length], .. bytes];
    }
}
