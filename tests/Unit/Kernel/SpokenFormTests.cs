using FsCheck;
using FsCheck.Fluent;
using Muster.Kernel.Fingerprints;
using Muster.Unit.Support;

namespace Muster.Unit.Kernel;

public sealed class SpokenFormTests
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const string Syncthing = "P56IOI7-MZJNU2Y-IQGDREY-DM2MGTI-MGL3BXN-PQ6W5BM-TBBZ4TJ-XZWICQ2";

    [Fact]
    public void Check_digit_fits_the_published_vector() => SpokenForm.CheckDigit("AB725E4GHIQPL3ZFGT").ShouldBe('G');

    [Theory]
    [InlineData("FSRZ5YSETLIMX", 'K')]
    [InlineData("XUSUI2PSGQE24", 'Y')]
    [InlineData("ZKS4H4OI7FX4I", 'J')]
    [InlineData("QFMWGCCBDQXWQ", 'H')]
    public void Check_digit_fits_each_block_of_the_known_certificate(string block, char digit) =>
        SpokenForm.CheckDigit(block).ShouldBe(digit);

    [Fact]
    public void Check_digit_changes_when_any_one_character_of_a_block_does()
    {
        var block = Ws0142.Base32[..13];
        var wrong = Enumerable
            .Range(0, 13)
            .SelectMany(at => Alphabet.Where(c => c != block[at]).Select(c => $"{block[..at]}{c}{block[(at + 1)..]}"))
            .ToList();

        wrong.Count.ShouldBe(403);
        wrong.ShouldAllBe(text => SpokenForm.CheckDigit(text) != 'K');
    }

    [Theory]
    [InlineData("P56IOI7MZJNU2IQGDREYDM2MGTMGL3BXNPQ6W5BTBBZ4TJXZWICQ")]
    [InlineData("p56ioi7-mzjnu2y-iqgdrey-dm2mgti-mgl3bxn-pq6w5bm-tbbz4tj-xzwicq2")]
    [InlineData("P56IOI7 MZJNU2Y IQGDREY DM2MGTI MGL3BXN PQ6W5BM TBBZ4TJ XZWICQ2")]
    [InlineData("p561017mzjnu2yiqgdreydm2mgtimgl3bxnpq6w5bmt88z4tjxzwicq2")]
    public void Spoken_form_reads_every_spelling_of_one_identity(string text) =>
        SpokenForm.Encode(SpokenForm.Read(text).Hash).ShouldBe(Syncthing);

    [Theory]
    [InlineData(0, 2)]
    [InlineData(13, 2)]
    [InlineData(14, 4)]
    [InlineData(30, 6)]
    [InlineData(55, 8)]
    public void Spoken_form_names_the_group_when_a_character_is_wrong(int at, int group)
    {
        var letters = Ws0142.Spoken.Replace("-", "").ToCharArray();
        letters[at] = letters[at] == 'A' ? 'B' : 'A';

        var reading = SpokenForm.Read(new string(letters));

        reading.Hash.ShouldBeNull();
        reading.WrongGroup.ShouldBe(group);
    }

    [Theory]
    [InlineData("")]
    [InlineData("FSRZ5YS")]
    [InlineData("FSRZ5YSETLIMXXUSUI2PSGQE24ZKS4H4OI7FX4IQFMWGCCBDQXW9")]
    [InlineData("FSRZ5YSETLIMXXUSUI2PSGQE24ZKS4H4OI7FX4IQFMWGCCBDQXWR")]
    [InlineData("FSRZ5YSETLIMXXUSUI2PSGQE24ZKS4H4OI7FX4IQFMWGCCBDQXWQA")]
    public void Spoken_form_refuses_what_names_no_hash(string text) =>
        SpokenForm.Read(text).ShouldBe(new SpokenFormReading(null, null));

    [Fact]
    public void Spoken_form_reads_back_whatever_the_hash() =>
        Prop.ForAll<ulong>(seed =>
            {
                var hash = new XorShift(seed).Bytes(32);
                return SpokenForm.Read(SpokenForm.Encode(hash)).Hash!.SequenceEqual(hash);
            })
            .QuickCheckThrowOnFailure();
}
