using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Muster.Unit.Support;

internal static class Certificates
{
    public static string Fixture(string name) =>
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "Unit", "Fixtures", name));

    /// <summary>Self-signed and valid on <see cref="Ws0142.Day"/> unless the caller says otherwise.</summary>
    public static X509Certificate2 Make(
        AsymmetricAlgorithm key,
        DateTimeOffset? notBefore = null,
        DateTimeOffset? notAfter = null,
        X509KeyUsageFlags? usage = null
    )
    {
        var request = Request(key);
        if (usage is not null)
        {
            request.CertificateExtensions.Add(new X509KeyUsageExtension(usage.Value, critical: true));
        }

        return request.CreateSelfSigned(notBefore ?? Ws0142.Day.AddDays(-1), notAfter ?? Ws0142.Day.AddYears(10));
    }

    public static CertificateRequest Request(AsymmetricAlgorithm key, string subject = "CN=ws-0142") =>
        key switch
        {
            RSA rsa => new CertificateRequest(subject, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            ECDsa ecdsa => new CertificateRequest(subject, ecdsa, HashAlgorithmName.SHA256),
            _ => throw new ArgumentException("Neither RSA nor ECDSA.", nameof(key)),
        };

    public static string Pem(byte[] der, string label = "CERTIFICATE") => PemEncoding.WriteString(label, der);
}
