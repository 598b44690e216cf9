using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Muster.Protocols.HttpSignatures;
using Muster.Unit.Support;

namespace Muster.Unit.Vectors;

/// <summary>A published key pair, for tests only, with the certificate that a device enrolls it by.</summary>
internal sealed record VectorKey(string Name, AsymmetricAlgorithm Pair, string CertificatePem)
{
    private static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<string> Names { get; } =
    [
        .. from role in new[] { "device", "device-new", "server" }
        from algorithm in Enum.GetValues<SignatureAlgorithm>()
        select NameOf(role, algorithm),
    ];

    public string KeyId => Convert.ToHexStringLower(SHA256.HashData(Pair.ExportSubjectPublicKeyInfo()));

    public string Algorithm => SignatureAlgorithms.AlgorithmOf(Pair).Name();

    public static VectorKey Of(string role, SignatureAlgorithm algorithm) => Read(NameOf(role, algorithm));

    public static VectorKey Read(string name)
    {
        var pem = File.ReadAllText(PairFile(name));
        AsymmetricAlgorithm pair = name.Contains("rsa", StringComparison.Ordinal) ? RSA.Create() : ECDsa.Create();
        pair.ImportFromPem(pem);
        return new VectorKey(name, pair, File.ReadAllText(CertificateFile(name)));
    }

    public static void WriteMissing()
    {
        Directory.CreateDirectory(Path.Combine(VectorFolder.Root, "keys"));
        foreach (var name in Names.Where(name => !File.Exists(PairFile(name))))
        {
            using var pair = Create(name);
            using var certificate = Certificates.Make(
                pair,
                Begin,
                Begin.AddYears(50),
                X509KeyUsageFlags.DigitalSignature
            );
            File.WriteAllText(PairFile(name), pair.ExportPkcs8PrivateKeyPem() + "\n");
            File.WriteAllText(CertificateFile(name), certificate.ExportCertificatePem() + "\n");
        }
    }

    private static string NameOf(string role, SignatureAlgorithm algorithm) => $"{role}-{algorithm.Name()}";

    private static AsymmetricAlgorithm Create(string name) =>
        name.Contains("rsa", StringComparison.Ordinal) ? RSA.Create(2048)
        : name.Contains("p256", StringComparison.Ordinal) ? ECDsa.Create(ECCurve.NamedCurves.nistP256)
        : ECDsa.Create(ECCurve.NamedCurves.nistP384);

    private static string PairFile(string name) => Path.Combine(VectorFolder.Root, "keys", name + ".pem");

    private static string CertificateFile(string name) => Path.Combine(VectorFolder.Root, "keys", name + ".crt.pem");
}
