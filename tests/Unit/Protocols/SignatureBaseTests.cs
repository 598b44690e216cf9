using System.Text;
using Muster.Protocols.HttpSignatures;

namespace Muster.Unit.Protocols;

public sealed class SignatureBaseTests
{
    private static readonly SfInnerList Input = new([new SfItem("a", SfParameters.None)], SfParameters.None);

    [Fact]
    public void Base_ends_with_the_parameters_and_without_a_line_break() =>
        Encoding
            .ASCII.GetString(SignatureBase.TryBuild(Input, _ => "x").ShouldNotBeNull())
            .ShouldBe("\"a\": x\n\"@signature-params\": (\"a\")");

    [Theory]
    [InlineData(null)]
    [InlineData("x\ny")]
    [InlineData("x\ry")]
    [InlineData("x\u00e9")]
    public void Base_cannot_be_built_when_a_value_is_missing_or_could_be_read_in_two_ways(string? value) =>
        SignatureBase.TryBuild(Input, _ => value).ShouldBeNull();
}
