using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Muster.TestKit.Directories;

/// <summary>PEM of an authority, and of a certificate for localhost that it issued.</summary>
public sealed record DirectoryKeys(string Authority, string Certificate, string Key)
{
    public static DirectoryKeys Make()
    {
        var now = TimeProvider.System.GetUtcNow();
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var rootRequest = new CertificateRequest("CN=Authority of the directory", rootKey, HashAlgorithmName.SHA256);
        rootRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, critical: true));
        rootRequest.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        using var root = rootRequest.CreateSelfSigned(now.AddDays(-1), now.AddYears(1));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(
            new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false)
        );
        using var certificate = request.Create(root, now.AddDays(-1), now.AddDays(200), [1, 2, 3, 4]);
        return new DirectoryKeys(
            root.ExportCertificatePem(),
            certificate.ExportCertificatePem(),
            key.ExportPkcs8PrivateKeyPem()
        );
    }
}
