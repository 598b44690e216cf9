using System.Security.Cryptography;
using Muster.Protocols.HttpSignatures;

namespace Muster.Protocols.Agent;

/// <summary>The device's half: puts <c>Content-Digest</c>, <c>Signature-Input</c> and <c>Signature</c> on a request.</summary>
public static class AgentRequestSigner
{
    /// <summary>The request with its three headers filled in, signed by <paramref name="key"/>.</summary>
    /// <param name="nonce">A server nonce; required on enroll, rotate, withdraw and unenroll, else null.</param>
    /// <param name="newKey">The key to rotate to: adds the second signature over the first.</param>
    public static AgentMessage Sign(
        AgentMessage request,
        AsymmetricAlgorithm key,
        DateTimeOffset created,
        string? nonce = null,
        AsymmetricAlgorithm? newKey = null
    )
    {
        var message = request with
        {
            ContentDigest = request.Body.IsEmpty ? null : ContentDigest.Of(request.Body.Span),
        };
        var signatures = new List<KeyValuePair<string, object>>();
        var inputs = new List<KeyValuePair<string, object>>();
        Add(AgentSignature.Label, key);
        if (newKey is not null)
        {
            Add(AgentSignature.NewKeyLabel, newKey);
        }

        return message with
        {
            SignatureInput = Dictionary(inputs),
            Signature = Dictionary(signatures),
        };

        void Add(string label, AsymmetricAlgorithm signer)
        {
            var input = new SfInnerList(
                [.. AgentSignatureReader.Components(message, label)],
                ParametersOf(signer, created, nonce)
            );
            var signatureBase =
                SignatureBase.TryBuild(input, component => AgentSignatureReader.ValueOf(component, message, signatures))
                ?? throw new InvalidOperationException("Every component of our own profile has a value.");
            inputs.Add(new(label, input));
            signatures.Add(new(label, new SfItem(signer.Sign(signatureBase), SfParameters.None)));
        }
    }

    /// <summary>The <c>keyid</c> of a key: SHA-256 of its SubjectPublicKeyInfo, lowercase hex.</summary>
    public static string KeyIdOf(AsymmetricAlgorithm key) =>
        Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));

    private static SfParameters ParametersOf(AsymmetricAlgorithm key, DateTimeOffset created, string? nonce)
    {
        var pairs = new List<KeyValuePair<string, object>> { new("created", created.ToUnixTimeSeconds()) };
        if (nonce is not null)
        {
            pairs.Add(new("nonce", nonce));
        }

        pairs.Add(new("keyid", KeyIdOf(key)));
        pairs.Add(new("alg", SignatureAlgorithms.AlgorithmOf(key).Name()));
        pairs.Add(new("tag", AgentSignature.Tag));
        return new SfParameters(pairs);
    }

    private static string Dictionary(List<KeyValuePair<string, object>> members) =>
        string.Join(", ", members.Select(member => $"{member.Key}={member.Value}"));
}
