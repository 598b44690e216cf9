using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Muster.Kernel;

namespace Muster.Agent.State;

/// <summary>The self-signed certificate whose fingerprint people compare.</summary>
internal static class DeviceCertificateFile
{
    public const string Name = "device.crt.pem";

    /// <summary>That of the key that a rotation makes.</summary>
    public const string NextName = "next.crt.pem";

    private const int SerialBytes = 16;
    private static readonly TimeSpan SkewTolerance = TimeSpan.FromHours(1);

    public static X509Certificate2 LoadOrMake(StateFolder folder, ECDsa key, DeviceKey deviceKey, DateTimeOffset now) =>
        File.Exists(folder.PathOf(Name)) ? Load(folder, key) : Make(folder.PathOf(Name), key, deviceKey, now);

    public static X509Certificate2 LoadOrMakeNext(
        StateFolder folder,
        ECDsa key,
        DeviceKey deviceKey,
        DateTimeOffset now
    ) => TryLoad(folder.PathOf(NextName), key) ?? Make(folder.PathOf(NextName), key, deviceKey, now);

    /// <summary>Between the two renames of a rotation the certificate still has its other name.</summary>
    public static X509Certificate2 Load(StateFolder folder, ECDsa key)
    {
        var path = folder.PathOf(Name);
        if (!File.Exists(path))
        {
            throw new AgentStop(
                ExitCode.NotEnrolled,
                $"There is no device certificate in {folder.Location}.",
                "Run `muster-agent enroll`: it makes one for the key that is there."
            );
        }

        return TryLoad(path, key)
            ?? TryLoad(folder.PathOf(NextName), key)
            ?? throw new AgentStop(
                ExitCode.StateFolder,
                $"{path} is not the certificate of the device key beside it.",
                "Restore both from one backup, or delete the folder and enroll again with a new key."
            );
    }

    /// <summary>Null when it is not that of <paramref name="key"/>.</summary>
    private static X509Certificate2? TryLoad(string path, ECDsa key)
    {
        var certificate = File.Exists(path) ? Parse(path) : null;
        var spki = certificate?.PublicKey.ExportSubjectPublicKeyInfo();
        if (spki.AsSpan().SequenceEqual(key.ExportSubjectPublicKeyInfo()))
        {
            return certificate;
        }

        certificate?.Dispose();
        return null;
    }

    private static X509Certificate2? Parse(string path)
    {
        try
        {
            return X509Certificate2.CreateFromPem(File.ReadAllText(path));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static X509Certificate2 Make(string path, ECDsa key, DeviceKey deviceKey, DateTimeOffset now)
    {
        var certificate = Sign(key, deviceKey, now);
        AtomicFile.Write(path, Encoding.ASCII.GetBytes(certificate.ExportCertificatePem() + "\n"));
        return certificate;
    }

    private static X509Certificate2 Sign(ECDsa key, DeviceKey deviceKey, DateTimeOffset now)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(deviceKey.Value);
        var request = new CertificateRequest(name.Build(), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(
            new X509BasicConstraintsExtension(
                certificateAuthority: false,
                hasPathLengthConstraint: false,
                pathLengthConstraint: 0,
                critical: true
            )
        );
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true)
        );
        // Not CreateSelfSigned, which takes the private key along: that of a TPM cannot be taken.
        return request.Create(
            request.SubjectName,
            X509SignatureGenerator.CreateForECDsa(key),
            now - SkewTolerance,
            now.AddYears(10),
            SerialNumber()
        );
    }

    /// <summary>Positive, and with no zero in front.</summary>
    private static byte[] SerialNumber()
    {
        var number = RandomNumberGenerator.GetBytes(SerialBytes);
        number[0] = (byte)((number[0] & 0x3f) | 0x40);
        return number;
    }
}
