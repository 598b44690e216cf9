using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Muster.Kernel;

namespace Muster.Agent.State;

/// <summary>The self-signed certificate whose fingerprint people compare.</summary>
internal static class DeviceCertificateFile
{
    public const string Name = "device.crt.pem";
    private static readonly TimeSpan SkewTolerance = TimeSpan.FromHours(1);

    public static X509Certificate2 LoadOrMake(StateFolder folder, ECDsa key, DeviceKey deviceKey, DateTimeOffset now)
    {
        if (File.Exists(folder.PathOf(Name)))
        {
            return Load(folder, key);
        }

        var certificate = Make(key, deviceKey, now);
        AtomicFile.Write(folder.PathOf(Name), Encoding.ASCII.GetBytes(certificate.ExportCertificatePem() + "\n"));
        return certificate;
    }

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

        var certificate = Parse(path);
        if (
            certificate is null
            || !certificate
                .PublicKey.ExportSubjectPublicKeyInfo()
                .AsSpan()
                .SequenceEqual(key.ExportSubjectPublicKeyInfo())
        )
        {
            certificate?.Dispose();
            throw new AgentStop(
                ExitCode.StateFolder,
                $"{path} is not the certificate of the device key beside it.",
                "Restore both from one backup, or delete the folder and enroll again with a new key."
            );
        }

        return certificate;
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

    private static X509Certificate2 Make(ECDsa key, DeviceKey deviceKey, DateTimeOffset now)
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
        return request.CreateSelfSigned(now - SkewTolerance, now.AddYears(10));
    }
}
