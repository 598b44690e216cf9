using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Muster.Integration.Settings;

/// <summary>An authority of our own, and certificates that it signs for localhost.</summary>
internal sealed class Authority : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 root;

    public Authority(DateTimeOffset now)
    {
        var request = new CertificateRequest("CN=Authority of a test", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        root = request.CreateSelfSigned(now.AddYears(-2), now.AddYears(10));
        File = Path.GetTempFileName();
        System.IO.File.WriteAllText(File, root.ExportCertificatePem());
    }

    /// <summary>Its certificate as PEM.</summary>
    public string File { get; }

    public X509Certificate2 Sign(DateTimeOffset from, DateTimeOffset until, string name = "localhost")
    {
        using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", own, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(root, from, until, RandomNumberGenerator.GetBytes(8));
        using var whole = signed.CopyWithPrivateKey(own);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), password: null);
    }

    public void Dispose()
    {
        root.Dispose();
        key.Dispose();
        System.IO.File.Delete(File);
    }
}
