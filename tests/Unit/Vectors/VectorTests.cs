using System.Text;
using Muster.Protocols.Agent;
using Muster.Protocols.HttpSignatures;
using Muster.Unit.Support;

namespace Muster.Unit.Vectors;

public sealed class VectorTests
{
    public static TheoryData<string> Names => [.. VectorFolder.Names()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Vector_is_judged_as_published(string name)
    {
        var vector = VectorFolder.Read(name);

        (vector.Answer is null ? Verdict.OfRequest(vector) : Verdict.OfAnswer(vector)).ShouldBe(vector.Expect);
    }

    [Fact]
    public void Vectors_cover_every_verdict_and_every_algorithm()
    {
        var vectors = VectorFolder.Names().Select(VectorFolder.Read).ToList();

        vectors
            .Select(vector => vector.Expect)
            .Distinct()
            .ShouldBe([Vector.Valid, Vector.Malformed, Vector.Invalid, Vector.BadTarget], ignoreOrder: true);
        foreach (var algorithm in Enum.GetValues<SignatureAlgorithm>())
        {
            vectors
                .Count(vector => vector.Expect == Vector.Valid && vector.Name.EndsWith(algorithm.Name()))
                .ShouldBe(7);
        }
    }

    [Theory]
    [InlineData(SignatureAlgorithm.EcdsaP256Sha256)]
    [InlineData(SignatureAlgorithm.EcdsaP384Sha384)]
    [InlineData(SignatureAlgorithm.RsaPssSha512)]
    public void Enroll_vector_carries_the_certificate_of_its_key(SignatureAlgorithm algorithm)
    {
        var vector = VectorFolder.Read($"enroll-{algorithm.Name()}");
        var body = Encoding.UTF8.GetString(Convert.FromBase64String(vector.Request.BodyBase64));
        var call = System.Text.Json.JsonSerializer.Deserialize(body, AgentJson.Default.EnrollCall)!; // an object, as made

        var credential = DeviceCredential.Read(call.CertificatePem, call.CsrPem, Ws0142.Day).Credential;

        credential.ShouldNotBeNull().Key.KeyId.ShouldBe(VectorKey.Of("device", algorithm).KeyId);
    }
}
