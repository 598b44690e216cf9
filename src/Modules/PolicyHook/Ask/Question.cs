using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Modules.Enrollments.Admit;

namespace Muster.Modules.PolicyHook.Ask;

/// <summary>What the hook is asked, as <c>docs/guide/policy-hook.md</c> describes it.</summary>
/// <param name="Id">Also in <c>webhook-id</c>.</param>
/// <param name="Test">An administrator tries the hook: there is no such device.</param>
internal sealed record Question(int Version, string Id, DateTimeOffset Time, bool Test, AskedDevice Device)
{
    private const int CurrentVersion = 1;

    public static Question Of(AdmissionClaim claim, string id, DateTimeOffset now, bool test) =>
        new(CurrentVersion, id, now, test, AskedDevice.Of(claim));

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, QuestionJson.Default.Question);

    /// <summary>Of all that the hook is told of the device: another word of it is another question.</summary>
    public static string DigestOf(AdmissionClaim claim) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                JsonSerializer.SerializeToUtf8Bytes(AskedDevice.Of(claim), QuestionJson.Default.AskedDevice)
            )
        );
}

/// <summary>Only the key is proved, with the certificate that holds it. What is only claimed says so in its name.</summary>
internal sealed record AskedDevice(
    string Platform,
    string Method,
    string KeySha256,
    string? CertificateSha256,
    string ClaimedPeerId,
    string ClaimedDeviceKey,
    string? ClaimedSerialNumber,
    string? ClaimedOsVersion,
    bool EnrollmentKeyShown,
    string Address
)
{
    public static AskedDevice Of(AdmissionClaim claim) =>
        new(
            claim.Platform,
            claim.Method,
            claim.Key.Value,
            claim.Certificate?.Value,
            claim.ClaimedPeerId.Value,
            claim.ClaimedDeviceKey.Value,
            claim.ClaimedSerialNumber,
            claim.OsVersion,
            claim.EnrollmentKey is not null,
            claim.Address
        );
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Question))]
internal sealed partial class QuestionJson : JsonSerializerContext;
