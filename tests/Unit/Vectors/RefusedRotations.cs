using static Muster.Protocols.HttpSignatures.SignatureAlgorithm;

namespace Muster.Unit.Vectors;

internal static class RefusedRotations
{
    private static readonly Draft Rotate = Drafts.Rotate(EcdsaP256Sha256);
    private static readonly VectorKey NewKey = VectorKey.Of("device-new", EcdsaP256Sha256);

    public static IEnumerable<Vector> All()
    {
        yield return Rotate.Sign("rotate-without-new", "The new key has not signed.", Vector.Invalid);

        var both = Rotate.SignTwice(
            NewKey,
            "rotate-new-not-over-old",
            "The new key did not sign the old signature.",
            Vector.Invalid
        );
        var apart = (Rotate with { Key = NewKey }).Sign("", "");
        yield return both with
        {
            NewSignatureBase = apart.SignatureBase,
            Request = both.Request with
            {
                Headers = new(both.Request.Headers)
                {
                    ["signature-input"] =
                        $"muster={Rotate.Input()}, new={apart.Request.Headers["signature-input"]["muster=".Length..]}",
                    ["signature"] =
                        $"{both.Request.Headers["signature"].Split(", ")[0]}, new={apart.Request.Headers["signature"]["muster=".Length..]}",
                },
            },
        };

        var mixed = both.Request.Headers["signature"].Split(", ");
        var again = Rotate.Sign("", "").Request.Headers["signature"];
        yield return both.As("rotate-old-signature-exchanged", "The old key signed again after the new one had.")
            .WithHeader("signature", $"{again}, {mixed[1]}");
        yield return both.As("rotate-on-another-route", "Two signatures on a route that takes one.")
            .WithTarget("/agent/v1/unenroll");
    }
}
