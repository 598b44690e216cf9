using System.Security.Cryptography;
using static Muster.Protocols.HttpSignatures.SignatureAlgorithm;

namespace Muster.Unit.Vectors;

/// <summary>Signed answers, and what a device must take for no answer at all.</summary>
internal static class AnswerVectors
{
    private const string Body = """{"seq":1}""";

    public static Vector Answer(Vector request, VectorKey server, string name, string description)
    {
        var digest = $"sha-256=:{Convert.ToBase64String(SHA256.HashData(Draft.Utf8(Body)))}:";
        var requestInput = request.Request.Headers["signature-input"]["muster=".Length..];
        var input =
            "(\"@status\" \"content-digest\" \"@method\";req \"@path\";req \"signature-input\";req;key=\"muster\")"
            + $";created={Draft.Created};keyid=\"{server.KeyId}\";alg=\"{server.Algorithm}\";tag=\"muster-server-v1\"";
        var signatureBase = $"""
            "@status": 200
            "content-digest": {digest}
            "@method";req: {request.Request.Method}
            "@path";req: {request.Request.Target}
            "signature-input";req;key="muster": {requestInput}
            "@signature-params": {input}
            """;
        return request with
        {
            Name = name,
            Description = description,
            Key = server.Name,
            SignatureBase = signatureBase,
            Answer = new VectorAnswer
            {
                Status = 200,
                BodyBase64 = Convert.ToBase64String(Draft.Utf8(Body)),
                Headers = new(StringComparer.Ordinal)
                {
                    ["content-digest"] = digest,
                    ["content-type"] = "application/json",
                    ["signature"] = $"server={DraftSigning.Value(server, signatureBase)}",
                    ["signature-input"] = $"server={input}",
                },
            },
        };
    }

    public static IEnumerable<Vector> Refused()
    {
        var request = Drafts.Report(EcdsaP256Sha256).Sign("", "");
        var server = VectorKey.Of("server", EcdsaP256Sha256);
        var answer = Answer(request, server, "", "") with { Expect = Vector.Invalid };
        yield return answer.As("answer-altered-status", "Another status than was signed.") with
        {
            Answer = answer.Answer! with { Status = 403 }, // set by Answer above
        };
        yield return answer.As("answer-altered-body", "Another body than was signed.") with
        {
            Answer = answer.Answer with { BodyBase64 = Convert.ToBase64String(Draft.Utf8("""{"seq":2}""")) },
        };
        var later = request.Request.Headers["signature-input"].Replace($"{Draft.Created}", $"{Draft.Created + 1}");
        yield return answer
            .As("answer-to-another-request", "The answer to another request.")
            .WithHeader("signature-input", later);
    }
}
