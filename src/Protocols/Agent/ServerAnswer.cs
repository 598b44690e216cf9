using Muster.Protocols.HttpSignatures;

namespace Muster.Protocols.Agent;

/// <summary>An answer to an agent and how it is signed: over status, body, and the very request it answers.</summary>
public sealed record ServerAnswer
{
    public const string Label = "server";
    public const string Tag = "muster-server-v1";
    private static readonly string[] Parameters = ["alg", "created", "keyid", "tag"];

    public required int Status { get; init; }

    public required string Method { get; init; }

    public required string Path { get; init; }

    /// <summary>
    /// The request's <c>Signature-Input</c> header. The answer covers its <c>muster</c> member when there is exactly one that parses,
    /// and leaves the component out otherwise (the challenge answer always).
    /// </summary>
    public string? RequestSignatureInput { get; init; }

    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The headers to send.</summary>
    /// <param name="sign">Signs the base with the server's key.</param>
    public SignedAnswerHeaders Sign(
        string keyId,
        SignatureAlgorithm algorithm,
        DateTimeOffset created,
        Func<byte[], byte[]> sign
    )
    {
        var digest = ContentDigest.Of(Body.Span);
        SfParameters parameters = new([
            new("created", created.ToUnixTimeSeconds()),
            new("keyid", keyId),
            new("alg", algorithm.Name()),
            new("tag", Tag),
        ]);
        var input = new SfInnerList([.. Components()], parameters);
        var signatureBase = SignatureBase.TryBuild(input, component => ValueOf(component, digest));
        var signature = new SfItem(sign(signatureBase!), SfParameters.None); // every component of this profile has a value
        return new SignedAnswerHeaders(digest, $"{Label}={input}", $"{Label}={signature}");
    }

    /// <summary>True when <paramref name="headers"/> sign this answer with <paramref name="serverKey"/> exactly as the profile says.</summary>
    public bool IsSignedBy(VerificationKey serverKey, SignedAnswerHeaders headers)
    {
        if (
            ContentDigest.Verify(headers.ContentDigest, Body.Span) != DigestVerdict.Right
            || StructuredFieldParser.TryParseDictionary(headers.SignatureInput)
                is not [{ Key: Label, Value: SfInnerList input }]
            || StructuredFieldParser.TryParseDictionary(headers.Signature)
                is not [{ Key: Label, Value: SfItem { Value: byte[] value } }]
            || !input.Parameters.Pairs.Select(pair => pair.Key).Order(StringComparer.Ordinal).SequenceEqual(Parameters)
            || input.Parameters["created"] is not long
            || input.Parameters["tag"] is not Tag
            || !Equals(input.Parameters["keyid"], serverKey.KeyId)
            || !Equals(input.Parameters["alg"], serverKey.Algorithm.Name())
            || !Components()
                .Select(c => c.ToString())
                .Order(StringComparer.Ordinal)
                .SequenceEqual(
                    input.Items.Select(c => c.ToString()).Order(StringComparer.Ordinal),
                    StringComparer.Ordinal
                )
        )
        {
            return false;
        }

        return SignatureBase.TryBuild(input, component => ValueOf(component, headers.ContentDigest))
                is { } signatureBase
            && serverKey.Verify(signatureBase, value);
    }

    private IEnumerable<SfItem> Components()
    {
        yield return new SfItem("@status", SfParameters.None);
        yield return new SfItem("content-digest", SfParameters.None);
        yield return new SfItem("@method", OfRequest());
        yield return new SfItem("@path", OfRequest());
        if (RequestSignature() is not null)
        {
            yield return new SfItem(
                "signature-input",
                OfRequest(new KeyValuePair<string, object>("key", AgentSignature.Label))
            );
        }
    }

    private string? ValueOf(SfItem component, string digest) =>
        component.Value switch
        {
            "@status" => Status.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "content-digest" => digest,
            "@method" => Method,
            "@path" => Path,
            "signature-input" => RequestSignature()?.ToString(),
            _ => null,
        };

    private SfInnerList? RequestSignature() =>
        RequestSignatureInput is not null
        && StructuredFieldParser.TryParseDictionary(RequestSignatureInput) is { } inputs
            ? AgentSignatureReader.Member(inputs, AgentSignature.Label) as SfInnerList
            : null;

    private static SfParameters OfRequest(params KeyValuePair<string, object>[] more) =>
        new([new("req", true), .. more]);
}

public sealed record SignedAnswerHeaders(string ContentDigest, string SignatureInput, string Signature);
