using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization;
using Muster.Agent.State;
using Muster.Kernel.Fingerprints;

namespace Muster.Agent.Fingerprints;

/// <summary>Every form in which a person may meet the fingerprint of this device.</summary>
/// <param name="Sha256">64 lowercase hex digits.</param>
/// <param name="Sha1">40 lowercase hex digits: for searching only.</param>
/// <param name="Key">SHA-256 of the SubjectPublicKeyInfo, 64 lowercase hex digits.</param>
internal sealed record FingerprintReport(string Sha256, string Display, string Spoken, string Sha1, string Key)
{
    public static FingerprintReport Of(StateFolder folder)
    {
        using var key = DeviceKeyFile.Load(folder);
        using var certificate = DeviceCertificateFile.Load(folder, key);
        return Of(certificate);
    }

    public static FingerprintReport Of(X509Certificate2 certificate)
    {
        var sha256 = Fingerprint.OfSha256(certificate.RawDataMemory.Span);
        var key = Fingerprint.OfSha256(certificate.PublicKey.ExportSubjectPublicKeyInfo());
        return new FingerprintReport(
            sha256.Value,
            sha256.Display,
            sha256.Spoken,
            certificate.Thumbprint.ToLowerInvariant(),
            key.Value
        );
    }

    public void Write(TextWriter text)
    {
        text.WriteLine($"SHA-256      {Display}");
        text.WriteLine($"as hex       {Sha256}");
        text.WriteLine($"spoken       {Spoken}");
        text.WriteLine($"SHA-1        {Pairs(Sha1)}  (Windows thumbprint, for searching only)");
        text.WriteLine($"key (SPKI)   {Key}");
    }

    private static string Pairs(string hex) =>
        string.Join(':', hex.ToUpperInvariant().Chunk(2).Select(pair => new string(pair)));
}

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(FingerprintReport))]
internal sealed partial class FingerprintJson : JsonSerializerContext;
