using Muster.Protocols.Agent;
using Muster.Unit.Support;

namespace Muster.Unit.Protocols;

public sealed class AgentSignatureFuzzTests
{
    private const string Alphabet = "abAZ019=:,;()\"@ \t\\?-_+/\0\u00e9\ud800";

    private static readonly AgentMessage Signed = AgentRequestSigner.Sign(
        Calls.Of("POST", "/agent/v1/rotate", "{\"a\":1}"),
        TestKeys.P256,
        Calls.Created,
        nonce: "nonce",
        newKey: TestKeys.P384
    );

    [Fact]
    public void Reader_reads_or_refuses_whatever_the_damage_to_the_input()
    {
        foreach (var input in Mutation.Of(Signed.SignatureInput!, 3_000, Alphabet))
        {
            AcceptsOnlyTheSame(Signed with { SignatureInput = input });
        }
    }

    [Fact]
    public void Reader_reads_or_refuses_whatever_the_damage_to_the_signature()
    {
        foreach (var signature in Mutation.Of(Signed.Signature!, 3_000, Alphabet))
        {
            AgentSignatureReader.Read(Signed with { Signature = signature }, rotation: true).ShouldNotBeNull();
        }
    }

    [Fact]
    public void Reader_refuses_whatever_the_damage_to_the_body()
    {
        foreach (
            var body in Mutation.Of(Signed.Body.ToArray(), 500).Where(body => !Signed.Body.Span.SequenceEqual(body))
        )
        {
            AgentSignatureReader
                .Read(Signed with { Body = body }, rotation: true)
                .ShouldBeOfType<AgentSignatureReading.Refused>();
        }
    }

    [Fact]
    public void Reader_reads_or_refuses_whatever_the_damage_to_the_digest()
    {
        foreach (var digest in Mutation.Of(Signed.ContentDigest!, 1_000, Alphabet))
        {
            AcceptsOnlyTheSame(Signed with { ContentDigest = digest });
        }
    }

    private static void AcceptsOnlyTheSame(AgentMessage damaged)
    {
        if (
            AgentSignatureReader.Read(damaged, rotation: true) is AgentSignatureReading.Read read
            && read.Signature.VerifiedBy(TestKeys.P256.Public())
        )
        {
            read.Signature.ClaimedCreated.ShouldBe(Calls.Created);
            read.Signature.ClaimedNonce.ShouldBe("nonce");
            damaged.ContentDigest.ShouldBe(Signed.ContentDigest);
        }
    }
}
