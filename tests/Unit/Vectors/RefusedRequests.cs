using static Muster.Protocols.HttpSignatures.SignatureAlgorithm;

namespace Muster.Unit.Vectors;

/// <summary>What a server must refuse, each a good message with one thing wrong.</summary>
internal static class RefusedRequests
{
    private static readonly Draft Enroll = Drafts.Enroll(EcdsaP256Sha256);
    private static readonly Draft Poll = Drafts.Poll(EcdsaP256Sha256);
    private static readonly Draft Report = Drafts.Report(EcdsaP256Sha256);

    public static IEnumerable<Vector> Tampered()
    {
        var enroll = Enroll.Sign("altered-body", "One byte of the body was altered on the way.", Vector.Invalid);
        yield return enroll.WithBody(Enroll.Body.Replace("ws-0142", "ws-0143"));

        var other = Drafts.Enroll(EcdsaP256Sha256, peerId: "00000000000000000000000000000001");
        yield return (enroll with { Name = "changed-peer-id", Description = "Another Peer ID, with a fitting digest." })
            .WithBody(other.Body)
            .WithHeader("content-digest", other.ContentDigest);
        yield return Poll.Sign("wrong-route", "A poll was sent to another route.", Vector.Invalid)
            .WithTarget("/agent/v1/check-in");
        yield return Report
            .Sign("wrong-method", "A report was sent with another method.", Vector.Invalid)
            .WithMethod("PUT");
        yield return Poll.Sign("wrong-authority", "A poll was sent to another server.", Vector.Invalid)
            .WithAuthority("muster.example.net");
        yield return Poll.Sign("added-query", "A query was added on the way.", Vector.Invalid)
            .WithTarget(Poll.Target + "?wait=25");
        yield return Poll.Sign("altered-created", "The time of signing was altered.", Vector.Invalid)
            .WithHeader(
                "signature-input",
                $"muster={Poll.Input().Replace($"{Draft.Created}", $"{Draft.Created + 1}")}"
            );
        yield return Report
            .Sign("dropped-digest", "Content-Digest was taken away.", Vector.Invalid)
            .WithHeader("content-digest", null);
        yield return Poll.Unsigned("unsigned-poll", "A poll without a signature.", Vector.Invalid);
        yield return Poll.Sign("signature-without-input", "Signature alone says nothing.", Vector.Invalid)
            .WithHeader("signature-input", null);
    }

    public static IEnumerable<Vector> Misshapen()
    {
        var poll = Poll.Sign("malformed-input", "The inner list is never closed.", Vector.Malformed);
        yield return poll.WithHeader("signature-input", "muster=(\"@method\" \"@authority\" \"@path\"");
        yield return (poll with { Name = "malformed-signature", Description = "The base64 is broken." }).WithHeader(
            "signature",
            "muster=:AAA:"
        );
        yield return (poll with { Name = "signature-is-a-string", Description = "A string for bytes." }).WithHeader(
            "signature",
            "muster=\"AAAA\""
        );
        yield return (poll with { Name = "label-twice", Description = "The label `muster` comes twice." }).WithHeader(
            "signature-input",
            $"muster={Poll.Input()}, muster={Poll.Input()}"
        );
        var twice = Poll.Input().Replace(";created", ";created=1;created");
        yield return (poll with { Name = "parameter-twice", Description = "`created` comes twice." }).WithHeader(
            "signature-input",
            $"muster={twice}"
        );
        yield return (Report with { Digest = "sha-256=abc" }).Sign(
            "malformed-digest",
            "Content-Digest is a token, not bytes.",
            Vector.Malformed
        );
    }

    public static IEnumerable<Vector> Unfit()
    {
        var input = Poll.Input();
        var poll = Poll.Sign("second-signature", "A second signature, where one is allowed.", Vector.Invalid);
        yield return poll.WithHeader("signature-input", $"muster={input}, other={input}")
            .WithHeader("signature", $"{poll.Request.Headers["signature"]}, other=:AAAA:");
        yield return poll.As("wrong-label", "The signature has another label.")
            .WithHeader("signature-input", $"sig1={input}")
            .WithHeader("signature", poll.Request.Headers["signature"].Replace("muster=", "sig1="));
        yield return Refuse(Poll with { Algorithm = "hmac-sha256" }, "unknown-alg", "An algorithm that is not spoken.");
        yield return Refuse(
            Poll with
            {
                Algorithm = "ecdsa-p384-sha384",
            },
            "alg-of-another-key",
            "An algorithm that does not fit the key."
        );
        yield return Refuse(
            Poll with
            {
                KeyId = VectorKey.Of("device-new", EcdsaP256Sha256).KeyId,
            },
            "keyid-of-another-device",
            "The key id of another device, signed by one's own key."
        );
        yield return Refuse(
            Poll with
            {
                KeyId = Poll.Key.KeyId.ToUpperInvariant(),
            },
            "keyid-in-upper-case",
            "The key id in upper case."
        );
        yield return Refuse(
            Report with
            {
                Digest = (Report with { Body = "{}" }).ContentDigest,
            },
            "digest-of-another-body",
            "The digest of another body, signed."
        );
        yield return Refuse(
            Report with
            {
                Digest =
                    $"sha-512=:{Convert.ToBase64String(System.Security.Cryptography.SHA512.HashData(Draft.Utf8(Report.Body)))}:",
            },
            "digest-sha-512-only",
            "A right digest, but not sha-256."
        );
        yield return Refuse(
            Poll with
            {
                Digest = "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:",
            },
            "digest-without-body",
            "A digest where there is no body."
        );
    }

    private static Vector Refuse(Draft draft, string name, string description) =>
        draft.Sign(name, description, Vector.Invalid);
}
