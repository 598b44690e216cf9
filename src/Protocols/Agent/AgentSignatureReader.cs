using Muster.Protocols.HttpSignatures;
using static Muster.Protocols.Agent.AgentSignatureReading;

namespace Muster.Protocols.Agent;

/// <summary>Reads the signatures of an agent request and holds them against the profile: exact components, exact parameters, right digest.</summary>
public static class AgentSignatureReader
{
    private static readonly string[] Parameters = ["created", "nonce", "keyid", "alg", "tag"];

    /// <param name="rotation">True on the rotate route, which alone carries a second signature, labelled <c>new</c>.</param>
    public static AgentSignatureReading Read(AgentMessage message, bool rotation = false)
    {
        if (message.SignatureInput is null || message.Signature is null)
        {
            return Invalid("the request is not signed");
        }

        var inputs = StructuredFieldParser.TryParseDictionary(message.SignatureInput);
        var values = StructuredFieldParser.TryParseDictionary(message.Signature);
        if (inputs is null || values is null)
        {
            return Malformed("Signature-Input or Signature is not a structured-field dictionary");
        }

        string[] labels = rotation ? [AgentSignature.Label, AgentSignature.NewKeyLabel] : [AgentSignature.Label];
        if (!SameNames(inputs, labels) || !SameNames(values, labels))
        {
            return Invalid($"exactly these signatures are expected: {string.Join(", ", labels)}");
        }

        if (DigestFault(message) is { } fault)
        {
            return fault;
        }

        var first = One(message, inputs, values, AgentSignature.Label);
        if (first is Refused || !rotation)
        {
            return first;
        }

        var second = One(message, inputs, values, AgentSignature.NewKeyLabel);
        return second is Read { Signature: var byNewKey } && first is Read { Signature: var byOldKey }
            ? new Read(byOldKey, byNewKey)
            : second;
    }

    /// <summary>The key id that a call claims, before anything else of it is looked at; null where none can be read.</summary>
    public static string? ClaimedKeyId(string? signatureInput) =>
        signatureInput is not null
        && StructuredFieldParser.TryParseDictionary(signatureInput) is { } inputs
        && Member(inputs, AgentSignature.Label) is SfInnerList input
            ? input.Parameters["keyid"] as string
            : null;

    private static Refused? DigestFault(AgentMessage message)
    {
        if (message.Body.IsEmpty)
        {
            return message.ContentDigest is null ? null : Invalid("Content-Digest without a body");
        }

        if (message.ContentDigest is null)
        {
            return Invalid("a body without Content-Digest");
        }

        return ContentDigest.Verify(message.ContentDigest, message.Body.Span) switch
        {
            DigestVerdict.Right => null,
            DigestVerdict.Wrong => Invalid("Content-Digest does not fit the body, or lacks sha-256"),
            DigestVerdict.Malformed => Malformed("Content-Digest is not a dictionary of byte sequences"),
        };
    }

    private static AgentSignatureReading One(
        AgentMessage message,
        IReadOnlyList<KeyValuePair<string, object>> inputs,
        IReadOnlyList<KeyValuePair<string, object>> values,
        string label
    )
    {
        if (
            Member(inputs, label) is not SfInnerList input
            || Member(values, label) is not SfItem { Value: byte[] value }
        )
        {
            return Malformed($"{label}: Signature-Input wants an inner list, Signature a byte sequence");
        }

        if (!CoversExactly(input, message, label))
        {
            return Invalid($"{label}: the covered components are not those of the profile");
        }

        var parameters = input.Parameters;
        if (
            parameters.Pairs.Any(pair => !Parameters.Contains(pair.Key))
            || parameters["created"] is not (long and >= 0 and <= 253402300799 and var created)
            || parameters["keyid"] is not string keyId
            || parameters["tag"] is not AgentSignature.Tag
            || parameters["nonce"] is not (null or string)
        )
        {
            return Invalid($"{label}: the parameters are not those of the profile");
        }

        if (SignatureAlgorithms.Parse(parameters["alg"] as string) is not { } algorithm)
        {
            return Invalid($"{label}: alg is not one that Muster speaks");
        }

        var signatureBase = SignatureBase.TryBuild(input, component => ValueOf(component, message, values));
        return signatureBase is null
            ? Invalid($"{label}: a covered component is missing")
            : new Read(
                new AgentSignature
                {
                    ClaimedKeyId = keyId,
                    ClaimedAlgorithm = algorithm,
                    ClaimedCreated = DateTimeOffset.FromUnixTimeSeconds(created),
                    ClaimedNonce = parameters["nonce"] as string,
                    SignatureBase = signatureBase,
                    Value = value,
                },
                New: null
            );
    }

    private static bool CoversExactly(SfInnerList input, AgentMessage message, string label)
    {
        var expected = Components(message, label).Select(item => item.ToString()).Order(StringComparer.Ordinal);
        var covered = input.Items.Select(item => item.ToString()).Order(StringComparer.Ordinal);
        return expected.SequenceEqual(covered, StringComparer.Ordinal);
    }

    /// <summary>The components that a signature under <paramref name="label"/> covers, in the order in which our own agent writes them.</summary>
    internal static IEnumerable<SfItem> Components(AgentMessage message, string label)
    {
        yield return new SfItem("@method", SfParameters.None);
        yield return new SfItem("@authority", SfParameters.None);
        yield return new SfItem("@path", SfParameters.None);
        if (message.Target.Query is not null)
        {
            yield return new SfItem("@query", SfParameters.None);
        }

        if (!message.Body.IsEmpty)
        {
            yield return new SfItem("content-digest", SfParameters.None);
        }

        if (label == AgentSignature.NewKeyLabel)
        {
            yield return new SfItem("signature", new SfParameters([new("key", AgentSignature.Label)]));
        }
    }

    internal static string? ValueOf(
        SfItem component,
        AgentMessage message,
        IReadOnlyList<KeyValuePair<string, object>> signatures
    ) =>
        component.Value switch
        {
            "@method" => message.Method,
            "@authority" => message.Authority,
            "@path" => message.Target.Path,
            "@query" => message.Target.Query,
            "content-digest" => message.ContentDigest,
            "signature" => Member(signatures, AgentSignature.Label)?.ToString(),
            _ => null,
        };

    internal static object? Member(IReadOnlyList<KeyValuePair<string, object>> dictionary, string name) =>
        dictionary.FirstOrDefault(member => member.Key == name).Value;

    private static bool SameNames(IReadOnlyList<KeyValuePair<string, object>> dictionary, string[] names) =>
        dictionary.Count == names.Length
        && dictionary.All(member => names.Contains(member.Key, StringComparer.Ordinal));

    private static Refused Malformed(string why) => new(AgentSignatureFault.Malformed, why);

    private static Refused Invalid(string why) => new(AgentSignatureFault.Invalid, why);
}
