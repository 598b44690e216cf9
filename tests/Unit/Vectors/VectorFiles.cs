using Muster.Protocols.HttpSignatures;

namespace Muster.Unit.Vectors;

/// <summary>Makes every published vector. Signatures are randomised, so the files are written once and kept.</summary>
internal static class VectorFiles
{
    public const string WriteSwitch = "MUSTER_WRITE_VECTORS";

    public static IEnumerable<Vector> All() =>
        [
            .. Enum.GetValues<SignatureAlgorithm>().SelectMany(Good),
            .. RefusedRequests.Tampered(),
            .. RefusedRequests.Misshapen(),
            .. RefusedRequests.Unfit(),
            .. RefusedSignatures.All(),
            .. RefusedRotations.All(),
            .. RefusedComponents.All(),
            .. RefusedTargets.All(),
            .. AnswerVectors.Refused(),
        ];

    private static IEnumerable<Vector> Good(SignatureAlgorithm algorithm)
    {
        var name = algorithm.Name();
        yield return Drafts.Enroll(algorithm).Sign($"enroll-{name}", "A device asks to be enrolled.");
        yield return Drafts.Reveal(algorithm).Sign($"reveal-{name}", "A device reveals what its request committed to.");
        yield return Drafts.Poll(algorithm).Sign($"poll-{name}", "A device asks what became of its request.");
        yield return (Drafts.Poll(algorithm) with { Target = "/agent/v1/check-in?" }).Sign(
            $"empty-query-{name}",
            "A target with a question mark and nothing after it: @query is covered and is `?`."
        );
        var report = Drafts.Report(algorithm).Sign($"report-{name}", "A device reports that it has its identity.");
        yield return report;
        yield return AnswerVectors.Answer(
            report,
            VectorKey.Of("server", algorithm),
            $"report-answer-{name}",
            "The server answers the report."
        );
        yield return Drafts
            .Rotate(algorithm)
            .SignTwice(
                VectorKey.Of("device-new", algorithm),
                $"rotate-{name}",
                "A device changes its key: the old key signs, then the new one signs the same and that signature.",
                Vector.Valid
            );
    }
}
