using Muster.Protocols.HttpSignatures;

namespace Muster.Unit.Vectors;

internal static class DraftSigning
{
    public static Vector Sign(this Draft draft, string name, string description, string expect = Vector.Valid)
    {
        var input = draft.Input();
        var signatureBase = draft.SignatureBase(input);
        return draft.Unsigned(name, description, expect) with
        {
            Key = draft.Key.Name,
            SignatureBase = signatureBase,
            Request = draft.Request(
                ("signature-input", $"muster={input}"),
                ("signature", $"muster={Value(draft.Key, signatureBase)}")
            ),
        };
    }

    /// <summary>Signed by the old key, and by the new one over the same and the first signature.</summary>
    public static Vector SignTwice(this Draft draft, VectorKey newKey, string name, string description, string expect)
    {
        var first = draft.Sign(name, description, expect);
        var firstValue = first.Request.Headers["signature"]["muster=".Length..];
        var second = draft with { Key = newKey };
        var input = second.Input("\"signature\";key=\"muster\"");
        var signatureBase = second.SignatureBase(input, firstValue);
        return first with
        {
            NewKey = newKey.Name,
            NewSignatureBase = signatureBase,
            Request = draft.Request(
                ("signature-input", $"{first.Request.Headers["signature-input"]}, new={input}"),
                ("signature", $"muster={firstValue}, new={Value(newKey, signatureBase)}")
            ),
        };
    }

    public static Vector Unsigned(this Draft draft, string name, string description, string expect) =>
        new()
        {
            Name = name,
            Description = description,
            Request = draft.Request(),
            Expect = expect,
        };

    public static string Value(VectorKey key, string signatureBase) =>
        $":{Convert.ToBase64String(key.Pair.Sign(Draft.Utf8(signatureBase)))}:";

    private static VectorRequest Request(this Draft draft, params (string Name, string Value)[] signature)
    {
        SortedDictionary<string, string> headers = new(StringComparer.Ordinal);
        if (draft.ContentDigest is { } digest)
        {
            headers["content-digest"] = digest;
            headers["content-type"] = "application/json";
        }

        foreach (var (name, value) in signature)
        {
            headers[name] = value;
        }

        return new VectorRequest
        {
            Method = draft.Method,
            Target = draft.Target,
            Authority = Draft.Authority,
            Headers = headers,
            BodyBase64 = Convert.ToBase64String(Draft.Utf8(draft.Body)),
        };
    }
}
