using System.Text.Json;
using Muster.Protocols.Agent;
using Muster.Protocols.HttpSignatures;

namespace Muster.Unit.Vectors;

/// <summary>The calls that the vectors are made of.</summary>
internal static class Drafts
{
    public const string PeerId = "8f14e45fceea167a5a36dedd4bea2543";
    private const string Nonce = "AZOGl0kAAAAAbGlzdGVuaW5nLXRvLXRoZS1yYWluLW9uLXRoZS1yb29m";
    private const string Enrollment = "/agent/v1/enrollments/0193a697-4900-7c3e-9d57-2f1f6b0a4c11";

    public static Draft Enroll(SignatureAlgorithm algorithm, string peerId = PeerId)
    {
        var key = VectorKey.Of("device", algorithm);
        var call = new EnrollCall
        {
            DeviceKey = "ws-0142",
            DisplayName = "Ann's workstation",
            PeerId = peerId,
            SerialNumber = "5CG1234XYZ",
            Platform = "linux",
            OsVersion = "Debian GNU/Linux 13",
            AgentVersion = "0.1.0",
            CertificatePem = key.CertificatePem,
        };
        return new Draft
        {
            Key = key,
            Method = "POST",
            Target = "/agent/v1/enrollments",
            Body = JsonSerializer.Serialize(call, AgentJson.Default.EnrollCall),
            Nonce = Nonce,
        };
    }

    public static Draft Reveal(SignatureAlgorithm algorithm) =>
        new()
        {
            Key = VectorKey.Of("device", algorithm),
            Method = "POST",
            Target = $"{Enrollment}/phrase",
            Body = $$"""{"reveal":"{{PhraseVector.All().First().Reveal}}"}""",
        };

    public static Draft Poll(SignatureAlgorithm algorithm) =>
        new()
        {
            Key = VectorKey.Of("device", algorithm),
            Method = "GET",
            Target = Enrollment,
        };

    public static Draft Report(SignatureAlgorithm algorithm) =>
        new()
        {
            Key = VectorKey.Of("device", algorithm),
            Method = "POST",
            Target = "/agent/v1/reports",
            Body =
                """{"reportStream":"s1","seq":1,"events":[{"kind":"identityConfirmed","at":"2026-11-21T00:00:00Z"}]}""",
        };

    public static Draft Rotate(SignatureAlgorithm algorithm)
    {
        var call = new RotateCall { CertificatePem = VectorKey.Of("device-new", algorithm).CertificatePem };
        return new Draft
        {
            Key = VectorKey.Of("device", algorithm),
            Method = "POST",
            Target = "/agent/v1/rotate",
            Body = JsonSerializer.Serialize(call, AgentJson.Default.RotateCall),
            Nonce = Nonce,
        };
    }
}
