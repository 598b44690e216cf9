using System.Text;
using Muster.Protocols.Agent;
using Muster.Protocols.HttpSignatures;
using Muster.Unit.Support;

namespace Muster.Unit.Protocols;

public sealed class AgentSignatureTests
{
    public static TheoryData<SignatureAlgorithm> Algorithms => [.. Enum.GetValues<SignatureAlgorithm>()];

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void Signature_reads_back_and_is_by_its_key_when_nothing_changed(SignatureAlgorithm algorithm)
    {
        var key = TestKeys.For(algorithm);
        foreach (var call in new[] { Calls.Of("GET", "/a?"), Calls.Of("POST", "/b"), Calls.Of("POST", "/c?d=e", "{}") })
        {
            var signature = Read(AgentRequestSigner.Sign(call, key, Calls.Created, nonce: "n\"\\")).Signature;

            signature.ClaimedAlgorithm.ShouldBe(algorithm);
            signature.ClaimedKeyId.ShouldBe(AgentRequestSigner.KeyIdOf(key));
            signature.ClaimedCreated.ShouldBe(Calls.Created);
            signature.ClaimedNonce.ShouldBe("n\"\\");
            signature.VerifiedBy(key.Public()).ShouldBeTrue();
            signature.VerifiedBy(TestKeys.OtherP256.Public()).ShouldBeFalse();
        }
    }

    [Fact]
    public void Signature_base_is_one_line_a_component_and_the_parameters_last()
    {
        var signed = AgentRequestSigner.Sign(Calls.Of("POST", "/r?q=1", "{}"), TestKeys.P256, Calls.Created);
        var keyId = AgentRequestSigner.KeyIdOf(TestKeys.P256);

        Encoding
            .ASCII.GetString(Read(signed).Signature.SignatureBase)
            .ShouldBe(
                $"""
                "@method": POST
                "@authority": muster.example.org
                "@path": /r
                "@query": ?q=1
                "content-digest": sha-256=:RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=:
                "@signature-params": ("@method" "@authority" "@path" "@query" "content-digest");created=1795219200;keyid="{keyId}";alg="ecdsa-p256-sha256";tag="muster-agent-v1"
                """
            );
    }

    [Fact]
    public void Signature_is_read_when_components_and_parameters_stand_in_another_order()
    {
        var keyId = AgentRequestSigner.KeyIdOf(TestKeys.P256);
        var input =
            $"(\"@path\" \"@method\" \"@authority\");tag=\"muster-agent-v1\";alg=\"ecdsa-p256-sha256\";keyid=\"{keyId}\";created=1795219200";
        var text =
            $"\"@path\": /r\n\"@method\": GET\n\"@authority\": muster.example.org\n\"@signature-params\": {input}";
        var call = Calls.Of("GET", "/r") with
        {
            SignatureInput = $"muster={input.Replace(" ", "  ").Replace(";", "; ")}",
            Signature = $"muster=:{Convert.ToBase64String(TestKeys.P256.Sign(Encoding.ASCII.GetBytes(text)))}:",
        };

        Read(call).Signature.VerifiedBy(TestKeys.P256.Public()).ShouldBeTrue();
    }

    [Fact]
    public void Rotation_carries_two_signatures_each_by_its_own_key()
    {
        var call = Calls.Of("POST", "/agent/v1/rotate", "{}");
        var signed = AgentRequestSigner.Sign(call, TestKeys.Rsa2048, Calls.Created, "n", newKey: TestKeys.P384);

        var read = Read(signed, rotation: true);

        read.Signature.VerifiedBy(TestKeys.Rsa2048.Public()).ShouldBeTrue();
        read.New.ShouldNotBeNull().VerifiedBy(TestKeys.P384.Public()).ShouldBeTrue();
        read.New.VerifiedBy(TestKeys.Rsa2048.Public()).ShouldBeFalse();
        AgentSignatureReader.Read(signed).ShouldBeOfType<AgentSignatureReading.Refused>();
    }

    [Fact]
    public void Reading_says_what_is_wrong_when_the_request_is_refused()
    {
        var refused = AgentSignatureReader.Read(Calls.Of("GET", "/r")).ShouldBeOfType<AgentSignatureReading.Refused>();

        refused.Fault.ShouldBe(AgentSignatureFault.Invalid);
        refused.Why.ShouldBe("the request is not signed");
    }

    private static AgentSignatureReading.Read Read(AgentMessage message, bool rotation = false) =>
        AgentSignatureReader.Read(message, rotation).ShouldBeOfType<AgentSignatureReading.Read>();
}
