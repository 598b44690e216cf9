using static Muster.Protocols.HttpSignatures.SignatureAlgorithm;

namespace Muster.Unit.Vectors;

/// <summary>Rightly signed for a target that could be read in two ways.</summary>
internal static class RefusedTargets
{
    public static IEnumerable<Vector> All()
    {
        yield return Of("/agent/v1/check%2Din", "target-percent-encoded", "An escaped character in the path.");
        yield return Of("/agent/v1%2Fcheck-in", "target-escaped-slash", "An escaped slash in the path.");
        yield return Of("/agent//v1/check-in", "target-double-slash", "An empty segment.");
        yield return Of("/agent/v1/./check-in", "target-dot-segment", "A segment that stands for nothing.");
        yield return Of("/agent/v1/x/../check-in", "target-dot-dot-segment", "A segment that goes up.");
        yield return Of("https://muster.example.org/agent/v1/check-in", "target-absolute", "An absolute-form target.");
    }

    private static Vector Of(string target, string name, string description) =>
        (Drafts.Poll(EcdsaP256Sha256) with { Target = target }).Sign(name, description, Vector.BadTarget);
}
