using Muster.Unit.Support;

namespace Muster.Unit.Vectors;

public sealed class ProtocolDocumentTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "agent-protocol.md"));

    [Theory]
    [InlineData("poll")]
    [InlineData("report")]
    [InlineData("enroll")]
    [InlineData("report-answer")]
    [InlineData("rotate")]
    public void Document_shows_the_signature_bases_of_the_vectors_byte_by_byte(string call)
    {
        var vector = VectorFolder.Read($"{call}-ecdsa-p256-sha256");
        var shown = vector.NewSignatureBase ?? vector.SignatureBase;

        Text.ShouldContain($"```text\n{shown}\n```");
    }

    [Theory]
    [InlineData("poll")]
    [InlineData("report-answer")]
    public void Document_shows_the_headers_of_the_vectors(string call)
    {
        var vector = VectorFolder.Read($"{call}-ecdsa-p256-sha256");
        foreach (var (name, value) in vector.Answer?.Headers ?? vector.Request.Headers)
        {
            Text.ShouldContain($"\n{name}: {value}\n");
        }
    }
}
