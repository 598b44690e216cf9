using System.Runtime.Versioning;
using System.Security.Cryptography;

namespace Muster.Modules.Keys.Encryption;

/// <summary>An RSA key in a token, reached through OpenSSL's engine pkcs11. It wraps a key-encryption key and never leaves the token.</summary>
internal sealed class HardwareKey : IDisposable
{
    private const string Engine = "pkcs11";
    private readonly RSA rsa;
    private readonly KeySource.Pkcs11 source;

    [UnsupportedOSPlatform("windows")]
    private HardwareKey(RSA rsa, KeySource.Pkcs11 source)
    {
        (this.rsa, this.source) = (rsa, source);
        Id = Convert.ToHexStringLower(SHA256.HashData(rsa.ExportSubjectPublicKeyInfo()));
    }

    /// <summary>SHA-256 of its SubjectPublicKeyInfo.</summary>
    public string Id { get; }

    public static HardwareKey Open(KeySource.Pkcs11 source)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new UnusableKeyException(
                $"{source.Setting} needs OpenSSL's engines, which Windows does not have: use a key file (MUSTER_KEY_FILE)."
            );
        }

        CheckPin(source);
        var uri = WithPin(source);
        try
        {
            using var handle = SafeEvpPKeyHandle.OpenPrivateKeyFromEngine(Engine, uri);
            return new HardwareKey(new RSAOpenSsl(handle), source);
        }
        catch (CryptographicException fault)
        {
            throw new UnusableKeyException(Explain(fault, source), fault);
        }
    }

    public byte[] Wrap(byte[] key)
    {
        using var open = RSA.Create();
        open.ImportSubjectPublicKeyInfo(rsa.ExportSubjectPublicKeyInfo(), out _);
        return open.Encrypt(key, RSAEncryptionPadding.OaepSHA256);
    }

    public byte[] Unwrap(byte[] wrapped)
    {
        try
        {
            return rsa.Decrypt(wrapped, RSAEncryptionPadding.OaepSHA256);
        }
        catch (CryptographicException fault)
        {
            throw new UnusableKeyException(
                $"The token does not unwrap the key of this database ({source.Setting}={source.Uri}): its key must allow decryption with RSA-OAEP. {fault.Message}",
                fault
            );
        }
    }

    public void Dispose() => rsa.Dispose();

    /// <summary>The engine takes the file as it is, and a line end would be a part of the PIN: three starts like that can lock a token.</summary>
    private static void CheckPin(KeySource.Pkcs11 source)
    {
        if (source.PinFile is not { } file)
        {
            return;
        }

        try
        {
            var pin = File.ReadAllText(file);
            if (pin.Length == 0 || pin != pin.Trim())
            {
                throw new UnusableKeyException(
                    $"The PIN file {file} ({source.Setting}_PIN_FILE) is empty or has blanks or a line end around the PIN. Write it with: printf %s PIN > {file}"
                );
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UnusableKeyException(
                $"The PIN file {file} ({source.Setting}_PIN_FILE) cannot be read: {fault.Message} Make it a file that the server's user can read.",
                fault
            );
        }
    }

    /// <summary>The path only: the engine prints a URI that it cannot use.</summary>
    private static string WithPin(KeySource.Pkcs11 source) =>
        source.PinFile is { } file
            ? $"{source.Uri}{(source.Uri.Contains('?', StringComparison.Ordinal) ? '&' : '?')}pin-source={Uri.EscapeDataString(file)}"
            : source.Uri;

    [UnsupportedOSPlatform("windows")]
    private static string Explain(CryptographicException fault, KeySource.Pkcs11 source)
    {
        var setting = $"{source.Setting}={source.Uri}";
        if (fault.Message.Contains("no such engine", StringComparison.OrdinalIgnoreCase))
        {
            return $"{setting} needs OpenSSL's engine pkcs11, which is not there. Install it (Debian: libengine-pkcs11-openssl).";
        }

        return IsThere(source)
            ? $"{setting}: the token has the key and does not give it out: the PIN is wrong or missing. Mend {source.Setting}_PIN_FILE before the token locks itself."
            : $"{setting}: no token has such a key. Plug the token in, see that the engine finds its module (PKCS11_MODULE_PATH), and compare the names with: pkcs11-tool --list-slots";
    }

    /// <summary>The public half is found without a PIN.</summary>
    [UnsupportedOSPlatform("windows")]
    private static bool IsThere(KeySource.Pkcs11 source)
    {
        try
        {
            var uri = source.Uri.Replace("type=private", "type=public", StringComparison.Ordinal);
            using var handle = SafeEvpPKeyHandle.OpenPublicKeyFromEngine(Engine, uri);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
