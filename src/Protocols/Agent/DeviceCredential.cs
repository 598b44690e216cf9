using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Muster.Protocols.HttpSignatures;

namespace Muster.Protocols.Agent;

/// <summary>The certificate or CSR that a device enrolls with, read and held against the accepted keys. Its names are claims and are not read.</summary>
public sealed record DeviceCredential
{
    public const int MaxPemBytes = 16 * 1024;

    /// <summary>First-boot clocks are wrong: a certificate may begin this far in the future.</summary>
    public static readonly TimeSpan NotBeforeTolerance = TimeSpan.FromHours(48);

    public required VerificationKey Key { get; init; }

    /// <summary>SHA-256 over the DER certificate; of a CSR, over its SubjectPublicKeyInfo, because a CSR is not what the device keeps.</summary>
    public required string FingerprintSha256 { get; init; }

    /// <summary>SHA-1 over the DER certificate, for searching in Windows' certificate dialog only.</summary>
    public string? ThumbprintSha1 { get; init; }

    public DateTimeOffset? NotAfter { get; init; }

    public static DeviceCredentialReading Read(string? certificatePem, string? csrPem, DateTimeOffset now) =>
        (certificatePem, csrPem) switch
        {
            ({ } pem, null) => ReadPem(pem, "CERTIFICATE", der => Certificate(der, now)),
            (null, { } pem) => ReadPem(pem, "CERTIFICATE REQUEST", Csr),
            _ => new DeviceCredentialReading(null, "send exactly one of certificatePem and csrPem"),
        };

    private static DeviceCredentialReading ReadPem(string pem, string label, Func<byte[], DeviceCredentialReading> read)
    {
        if (Encoding.UTF8.GetByteCount(pem) > MaxPemBytes)
        {
            return new DeviceCredentialReading(null, $"the PEM is longer than {MaxPemBytes} bytes");
        }

        if (!PemEncoding.TryFind(pem, out var fields) || !pem.AsSpan()[fields.Label].SequenceEqual(label))
        {
            return new DeviceCredentialReading(null, $"expected one PEM block labelled {label}");
        }

        if (!string.IsNullOrWhiteSpace(pem[..fields.Location.Start.Value] + pem[fields.Location.End.Value..]))
        {
            return new DeviceCredentialReading(null, "there is text beside the PEM block");
        }

        try
        {
            return read(Convert.FromBase64String(pem[fields.Base64Data]));
        }
        catch (Exception fault)
            when (fault is CryptographicException or AsnContentException or FormatException or NotSupportedException)
        {
            return new DeviceCredentialReading(
                null,
                $"the {label.ToLowerInvariant()} does not parse, or its own signature is wrong"
            );
        }
    }

    private static DeviceCredentialReading Certificate(byte[] der, DateTimeOffset now)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(der);
        var keyUsages = certificate.Extensions.OfType<X509KeyUsageExtension>();
        var fault =
            // The loader also takes PEM within PEM and trailing bytes; one certificate would then have many fingerprints.
            !certificate.RawData.AsSpan().SequenceEqual(der) ? "the PEM block is not exactly one DER certificate"
            : !CredentialSignature.IsAccepted(der) ? "the certificate is signed with a hash older than SHA-2"
            : !keyUsages.All(usage => usage.KeyUsages.HasFlag(X509KeyUsageFlags.DigitalSignature))
                ? "the certificate's KeyUsage lacks digitalSignature"
            : certificate.NotBefore.ToUniversalTime() > now.UtcDateTime + NotBeforeTolerance
                ? "the certificate is not valid yet"
            : certificate.NotAfter.ToUniversalTime() <= now.UtcDateTime ? "the certificate has expired"
            : null;
        return WithKey(
            certificate.PublicKey.ExportSubjectPublicKeyInfo(),
            fault,
            key => new DeviceCredential
            {
                Key = key,
                FingerprintSha256 = Convert.ToHexStringLower(SHA256.HashData(der)),
                ThumbprintSha1 = certificate.Thumbprint.ToLowerInvariant(),
                NotAfter = new DateTimeOffset(certificate.NotAfter.ToUniversalTime()),
            }
        );
    }

    private static DeviceCredentialReading Csr(byte[] der)
    {
        // Verifies the CSR's own signature; the hash named here serves only signing, which we do not do.
        var request = CertificateRequest.LoadSigningRequest(der, HashAlgorithmName.SHA256);
        var spki = request.PublicKey.ExportSubjectPublicKeyInfo();
        return WithKey(
            spki,
            CredentialSignature.IsAccepted(der) ? null : "the CSR is signed with a hash older than SHA-2",
            key => new DeviceCredential { Key = key, FingerprintSha256 = key.KeyId }
        );
    }

    private static DeviceCredentialReading WithKey(
        byte[] spki,
        string? fault,
        Func<VerificationKey, DeviceCredential> credential
    )
    {
        if (fault is not null)
        {
            return new DeviceCredentialReading(null, fault);
        }

        return VerificationKey.TryImport(spki) is { } key
            ? new DeviceCredentialReading(credential(key), null)
            : new DeviceCredentialReading(null, "the key is not ECDSA P-256 or P-384, nor RSA of 2048 to 4096 bits");
    }
}

/// <summary>Exactly one of the two is set.</summary>
public sealed record DeviceCredentialReading(DeviceCredential? Credential, string? Fault);
