using static Muster.Protocols.HttpSignatures.SignatureAlgorithm;

namespace Muster.Unit.Vectors;

/// <summary>Rightly signed, over something else than the profile asks for.</summary>
internal static class RefusedComponents
{
    private static readonly Draft Poll = Drafts.Poll(EcdsaP256Sha256);
    private static readonly Draft Report = Drafts.Report(EcdsaP256Sha256);

    public static IEnumerable<Vector> All()
    {
        string[] poll = ["\"@method\"", "\"@authority\"", "\"@path\""];
        foreach (var missing in poll)
        {
            var name = $"component-missing-{missing.Trim('"', '@')}";
            yield return Covering(Poll, name, $"{missing} is not covered.", [.. poll.Where(c => c != missing)]);
        }

        yield return Covering(Report, "component-missing-digest", "A body whose digest is not covered.", poll);
        yield return Covering(
            Poll with
            {
                Target = "/agent/v1/check-in?a=b",
            },
            "component-missing-query",
            "A query that is not covered.",
            poll
        );
        yield return Covering(Poll, "component-doubled", "One component twice.", [.. poll, "\"@path\""]);
        yield return Covering(Poll, "component-added", "A component too many.", [.. poll, "\"@query\""]);
        yield return Covering(
            Poll,
            "component-with-parameter",
            "A component with a parameter.",
            ["\"@method\";sf", .. poll[1..]]
        );
        yield return Covering(Poll, "component-as-token", "A component that is no string.", [.. poll[..2], "path"]);
        yield return Covering(Poll, "components-none", "Nothing is covered.", []);

        var tag = $";created={Draft.Created};keyid=\"{Poll.Key.KeyId}\";alg=\"{Poll.Key.Algorithm}\"";
        yield return With($"{tag};tag=\"muster-server-v1\"", "tag-of-an-answer", "The tag of an answer.");
        yield return With(tag, "tag-missing", "No tag.");
        yield return With(
            $"{tag};tag=\"muster-agent-v1\";expires=1895219200",
            "parameter-added",
            "One parameter more."
        );
        yield return With(
            $"{tag};tag=\"muster-agent-v1\"".Replace($";created={Draft.Created}", ""),
            "created-missing",
            "No time of signing."
        );
        yield return With(
            $"{tag};tag=\"muster-agent-v1\"".Replace($"{Draft.Created}", $"\"{Draft.Created}\""),
            "created-is-a-string",
            "The time of signing is text."
        );
    }

    private static Vector Covering(Draft draft, string name, string description, string[] components) =>
        (draft with { Components = components }).Sign(name, description, Vector.Invalid);

    private static Vector With(string parameters, string name, string description) =>
        (Poll with { Parameters = parameters }).Sign(name, description, Vector.Invalid);
}
