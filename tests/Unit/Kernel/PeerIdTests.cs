using FsCheck;
using FsCheck.Fluent;
using Muster.Kernel;

namespace Muster.Unit.Kernel;

public sealed class PeerIdTests
{
    private const string Lower = "0123456789abcdef0123456789abcdef";

    [Fact]
    public void Peer_id_is_kept_in_lower_case_whatever_the_case_of_the_input()
    {
        PeerId.TryCreate(Lower.ToUpperInvariant(), out var peerId).ShouldBeTrue();

        peerId!.Value.Value.ShouldBe(Lower);
        peerId.Value.ToString().ShouldBe(Lower);
        peerId.ShouldBe(PeerId.Create(Lower));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcde")]
    [InlineData("0123456789abcdef0123456789abcdef0")]
    [InlineData("0123456789abcdef0123456789abcdeg")]
    [InlineData("0123456789abcdef0123456789abcdef\n")]
    [InlineData(" 0123456789abcdef0123456789abcdef")]
    [InlineData("01234567-89ab-cdef-0123-456789abcdef")]
    [InlineData("٠123456789abcdef0123456789abcdef")]
    public void Peer_id_refuses_anything_but_32_hex_digits(string? text)
    {
        PeerId.TryCreate(text, out var peerId).ShouldBeFalse();

        peerId.ShouldBeNull();
    }

    [Fact]
    public void Peer_id_create_throws_when_the_constant_is_wrong() =>
        Should.Throw<ArgumentException>(() => PeerId.Create("nobody"));

    [Fact]
    public void New_peer_ids_are_well_formed_and_differ()
    {
        var ids = Enumerable.Range(0, 1000).Select(_ => PeerId.New()).ToList();

        ids.ShouldBeUnique();
        ids.ShouldAllBe(id => PeerId.Create(id.Value) == id);
    }

    [Fact]
    public void Peer_id_accepts_exactly_what_the_definition_says_whatever_the_text() =>
        Prop.ForAll<string>(text =>
                PeerId.TryCreate(text, out _) == (text is { Length: 32 } && text.All(char.IsAsciiHexDigit))
            )
            .QuickCheckThrowOnFailure();
}
