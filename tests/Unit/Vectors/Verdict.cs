using System.Text;
using Muster.Protocols.Agent;
using Muster.Protocols.HttpSignatures;
using Muster.Unit.Support;

namespace Muster.Unit.Vectors;

/// <summary>What our own readers say of a vector, in its words. Every published key is a known key.</summary>
internal static class Verdict
{
    private static readonly Dictionary<string, VerificationKey> Keys = VectorKey
        .Names.Select(name => VectorKey.Read(name).Pair.Public())
        .ToDictionary(key => key.KeyId);

    public static string OfRequest(Vector vector)
    {
        var request = vector.Request;
        if (AgentTarget.TryParse(request.Target) is not { } target)
        {
            return Vector.BadTarget;
        }

        var message = new AgentMessage
        {
            Method = request.Method,
            Authority = request.Authority,
            Target = target,
            ContentDigest = request.Headers.GetValueOrDefault("content-digest"),
            SignatureInput = request.Headers.GetValueOrDefault("signature-input"),
            Signature = request.Headers.GetValueOrDefault("signature"),
            Body = Convert.FromBase64String(request.BodyBase64),
        };
        return AgentSignatureReader.Read(message, rotation: target.Path == "/agent/v1/rotate") switch
        {
            AgentSignatureReading.Refused { Fault: AgentSignatureFault.Malformed } => Vector.Malformed,
            AgentSignatureReading.Read read
                when IsBy(read.Signature, vector.SignatureBase)
                    && (read.New is null || IsBy(read.New, vector.NewSignatureBase)) => Vector.Valid,
            _ => Vector.Invalid,
        };
    }

    public static string OfAnswer(Vector vector)
    {
        var answer = new ServerAnswer
        {
            Status = vector.Answer!.Status, // the caller looked
            Method = vector.Request.Method,
            Path = vector.Request.Target,
            RequestSignatureInput = vector.Request.Headers["signature-input"],
            Body = Convert.FromBase64String(vector.Answer.BodyBase64),
        };
        var headers = vector.Answer.Headers;
        var signed = new SignedAnswerHeaders(
            headers["content-digest"],
            headers["signature-input"],
            headers["signature"]
        );
        using var server = VectorKey.Read(vector.Key!).Pair.Public(); // every answer names the server's key
        return answer.IsSignedBy(server, signed) ? Vector.Valid : Vector.Invalid;
    }

    private static bool IsBy(AgentSignature signature, string? signatureBase)
    {
        if (!Keys.TryGetValue(signature.ClaimedKeyId, out var key) || !signature.VerifiedBy(key))
        {
            return false;
        }

        Encoding.UTF8.GetString(signature.SignatureBase).ShouldBe(signatureBase);
        return true;
    }
}
