using Muster.Protocols.Agent;
using Muster.Protocols.HttpSignatures;
using Muster.Unit.Support;

namespace Muster.Unit.Protocols;

public sealed class ServerAnswerTests
{
    private static readonly AgentMessage Request = AgentRequestSigner.Sign(
        Calls.Of("POST", "/agent/v1/reports", "{}"),
        TestKeys.OtherP256,
        Calls.Created
    );

    private static readonly ServerAnswer Answer = new()
    {
        Status = 200,
        Method = "POST",
        Path = "/agent/v1/reports",
        RequestSignatureInput = Request.SignatureInput,
        Body = "{\"seq\":1}"u8.ToArray(),
    };

    public static TheoryData<SignatureAlgorithm> Algorithms => [.. Enum.GetValues<SignatureAlgorithm>()];

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void Answer_is_signed_by_the_key_that_signed_it_and_by_no_other(SignatureAlgorithm algorithm)
    {
        var headers = Sign(Answer, algorithm);

        Answer.IsSignedBy(TestKeys.For(algorithm).Public(), headers).ShouldBeTrue();
        Answer.IsSignedBy(TestKeys.OtherP256.Public(), headers).ShouldBeFalse();
    }

    [Fact]
    public void Answer_is_refused_when_it_is_not_the_one_that_was_signed()
    {
        var headers = Sign(Answer);
        var later = AgentRequestSigner.Sign(Request, TestKeys.OtherP256, Calls.Created.AddSeconds(1));
        ServerAnswer[] others =
        [
            Answer with
            {
                Status = 403,
            },
            Answer with
            {
                Method = "GET",
            },
            Answer with
            {
                Path = "/agent/v1/check-in",
            },
            Answer with
            {
                Body = "{\"seq\":2}"u8.ToArray(),
            },
            Answer with
            {
                Body = default,
            },
            Answer with
            {
                RequestSignatureInput = later.SignatureInput,
            },
            Answer with
            {
                RequestSignatureInput = null,
            },
        ];

        others.ShouldAllBe(other => !other.IsSignedBy(TestKeys.P256.Public(), headers));
    }

    [Fact]
    public void Answer_is_refused_when_any_of_its_headers_is_altered()
    {
        var headers = Sign(Answer);
        SignedAnswerHeaders[] altered =
        [
            headers with
            {
                ContentDigest = ContentDigest.Of("{}"u8),
            },
            headers with
            {
                ContentDigest = "",
            },
            headers with
            {
                Signature = "",
            },
            headers with
            {
                Signature = "server=:AAAA:",
            },
            headers with
            {
                Signature = headers.Signature.Replace("server=", "muster="),
            },
            headers with
            {
                Signature = $"{headers.Signature}, other=:AAAA:",
            },
            headers with
            {
                SignatureInput = "",
            },
            headers with
            {
                SignatureInput = headers.SignatureInput.Replace("server-v1", "agent-v1"),
            },
            headers with
            {
                SignatureInput = headers.SignatureInput.Replace("p256", "p384"),
            },
            headers with
            {
                SignatureInput = headers.SignatureInput.Replace($"{Unix}", $"{Unix + 1}"),
            },
            headers with
            {
                SignatureInput = headers.SignatureInput + ";expires=1",
            },
            headers with
            {
                SignatureInput = headers.SignatureInput.Replace($";created={Unix}", ""),
            },
            headers with
            {
                SignatureInput = headers.SignatureInput.Replace("\"@status\" ", ""),
            },
        ];

        altered.ShouldAllBe(headers => !Answer.IsSignedBy(TestKeys.P256.Public(), headers));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("muster=(\"@method\"")]
    [InlineData("muster=(\"@method\"), muster=(\"@method\")")]
    [InlineData("muster=:AAAA:")]
    [InlineData("other=(\"@method\")")]
    public void Answer_leaves_the_request_signature_out_when_there_is_not_exactly_one(string? input)
    {
        var answer = Answer with { RequestSignatureInput = input };

        var headers = Sign(answer);

        headers.SignatureInput.ShouldStartWith(
            "server=(\"@status\" \"content-digest\" \"@method\";req \"@path\";req);created="
        );
        answer.IsSignedBy(TestKeys.P256.Public(), headers).ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData(";created=\"1795219200\"")]
    [InlineData(";created=1795219200;expires=1795219260")]
    public void Answer_is_refused_when_its_parameters_are_signed_but_not_those_of_the_profile(string created)
    {
        var answer = Answer with { RequestSignatureInput = null };
        var keyId = AgentRequestSigner.KeyIdOf(TestKeys.P256);
        var input =
            "(\"@status\" \"content-digest\" \"@method\";req \"@path\";req)"
            + $"{created};keyid=\"{keyId}\";alg=\"ecdsa-p256-sha256\";tag=\"muster-server-v1\"";
        var digest = ContentDigest.Of(answer.Body.Span);
        var text =
            $"\"@status\": 200\n\"content-digest\": {digest}\n\"@method\";req: POST\n\"@path\";req: {answer.Path}\n\"@signature-params\": {input}";
        var value = Convert.ToBase64String(TestKeys.P256.Sign(System.Text.Encoding.ASCII.GetBytes(text)));

        answer
            .IsSignedBy(TestKeys.P256.Public(), new SignedAnswerHeaders(digest, $"server={input}", $"server=:{value}:"))
            .ShouldBeFalse();
    }

    [Fact]
    public void Answer_is_never_accepted_by_damage()
    {
        var key = TestKeys.P256.Public();
        var headers = Sign(Answer);
        foreach (var input in Mutation.Of(headers.SignatureInput, 2_000, "abAZ019=:,;()\"@ \u00e9"))
        {
            if (Answer.IsSignedBy(key, headers with { SignatureInput = input }))
            {
                input.Replace(" ", "").ShouldBe(headers.SignatureInput.Replace(" ", ""));
            }
        }
    }

    private static long Unix => Calls.Created.ToUnixTimeSeconds();

    private static SignedAnswerHeaders Sign(
        ServerAnswer answer,
        SignatureAlgorithm algorithm = SignatureAlgorithm.EcdsaP256Sha256
    )
    {
        var key = TestKeys.For(algorithm);
        return answer.Sign(AgentRequestSigner.KeyIdOf(key), algorithm, Calls.Created, text => key.Sign(text));
    }
}
