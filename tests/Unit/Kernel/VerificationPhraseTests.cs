using FsCheck;
using FsCheck.Fluent;
using Muster.Kernel.Phrases;

namespace Muster.Unit.Kernel;

public sealed class VerificationPhraseTests
{
    private static readonly PhraseParts Some = new()
    {
        Salt = PhraseShare.New(),
        Reveal = PhraseShare.New(),
        DeviceKey = new byte[91],
        ServerKey = new byte[91],
    };

    private static readonly Arbitrary<byte[]> Keys = ArbMap.Default.ArbFor<byte[]>();

    [Fact]
    public void Phrase_is_four_words_of_the_list_and_the_same_each_time() =>
        Prop.ForAll(
                Keys,
                Keys,
                (device, server) =>
                {
                    var parts = new PhraseParts
                    {
                        Salt = PhraseShare.New(),
                        Reveal = PhraseShare.New(),
                        DeviceKey = device,
                        ServerKey = server,
                    };
                    var words = VerificationPhrase.Of(parts).Value.Split(' ');
                    return words.Length == 4
                        && words.All(PhraseWords.Contains)
                        && VerificationPhrase.Of(parts with { }) == VerificationPhrase.Of(parts);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Phrase_changes_with_each_of_its_parts()
    {
        var words = VerificationPhrase.Of(Some);

        VerificationPhrase.Of(Some with { Salt = PhraseShare.New() }).ShouldNotBe(words);
        VerificationPhrase.Of(Some with { Reveal = PhraseShare.New() }).ShouldNotBe(words);
        VerificationPhrase.Of(Some with { Salt = Some.Reveal, Reveal = Some.Salt }).ShouldNotBe(words);
        VerificationPhrase.Of(Some with { DeviceKey = new byte[] { 1 } }).ShouldNotBe(words);
        VerificationPhrase.Of(Some with { ServerKey = new byte[] { 1 } }).ShouldNotBe(words);
    }

    /// <summary>Bytes that move from one key to the other are other parts.</summary>
    [Fact]
    public void Phrase_tells_apart_where_one_key_ends_and_the_next_begins() =>
        Prop.ForAll(
                Keys.Generator.Where(bytes => bytes.Length > 0).ToArbitrary(),
                Keys,
                (device, server) =>
                    VerificationPhrase.Of(Some with { DeviceKey = device, ServerKey = server })
                    != VerificationPhrase.Of(
                        Some with
                        {
                            DeviceKey = device.AsMemory(..^1),
                            ServerKey = new[] { device[^1] }.Concat(server).ToArray(),
                        }
                    )
            )
            .QuickCheckThrowOnFailure();

    /// <summary>Each word takes 11 bits, so that over many phrases each bit is set half of the time.</summary>
    [Fact]
    public void Phrase_uses_all_of_its_44_bits()
    {
        const int Phrases = 4000;
        var set = new int[4 * PhraseWords.BitsOfAWord];
        var index = PhraseWords.All.Select((word, at) => (word, at)).ToDictionary(pair => pair.word, pair => pair.at);
        for (var i = 0; i < Phrases; i++)
        {
            var words = VerificationPhrase.Of(Some with { DeviceKey = BitConverter.GetBytes(i) }).Value.Split(' ');
            for (var bit = 0; bit < set.Length; bit++)
            {
                set[bit] += (index[words[bit / 11]] >> (bit % 11)) & 1;
            }
        }

        // Five standard deviations of a fair coin are 158.
        set.ShouldAllBe(count => Math.Abs(count - (Phrases / 2)) < 250);
    }

    [Fact]
    public void Share_is_committed_to_by_a_hash_that_is_not_that_of_its_bytes()
    {
        var share = PhraseShare.New();

        share.Commitment.ShouldBe(PhraseShare.Create(share.Value).Commitment);
        share.Commitment.ShouldNotBe(PhraseShare.New().Commitment);
        share.Commitment.ShouldNotBe(Muster.Kernel.Fingerprints.Fingerprint.OfSha256(share.Bytes));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0011")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg")]
    [InlineData(" aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Share_is_64_lowercase_hex_digits_and_nothing_else(string? text) =>
        PhraseShare.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("abandon zoo legal winner")]
    [InlineData("  Abandon\tZOO,  legal - winner\n")]
    [InlineData("abandon-zoo-legal-winner")]
    public void Phrase_is_read_as_people_write_it(string text)
    {
        VerificationPhrase.TryParse(text, out var phrase).ShouldBeTrue();
        phrase.ShouldNotBeNull().Value.ShouldBe("abandon zoo legal winner");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("abandon zoo legal")]
    [InlineData("abandon zoo legal winner zoo")]
    [InlineData("abandon zoo legal winners")]
    [InlineData("aban zoo lega winn")]
    public void Text_that_is_not_four_words_of_the_list_is_no_phrase(string? text) =>
        VerificationPhrase.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Text_of_any_kind_never_throws() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string>(),
                text => VerificationPhrase.TryParse(text, out _) | PhraseShare.TryParse(text, out _) | true
            )
            .QuickCheckThrowOnFailure();
}
