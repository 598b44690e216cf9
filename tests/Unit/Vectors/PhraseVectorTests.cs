using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using Muster.Unit.Support;

namespace Muster.Unit.Vectors;

public sealed class PhraseVectorTests
{
    public static TheoryData<string> Names => [.. PhraseVector.All().Select(vector => vector.Name)];

    [Fact]
    public void Phrase_files_are_what_the_generator_makes()
    {
        if (Environment.GetEnvironmentVariable(VectorFiles.WriteSwitch) == "1")
        {
            foreach (var vector in PhraseVector.All())
            {
                vector.Write();
            }
        }

        PhraseVector.Names().ShouldBe(PhraseVector.All().Select(vector => vector.Name), ignoreOrder: true);
        PhraseVector.All().ShouldAllBe(vector => PhraseVector.Read(vector.Name) == vector);
        PhraseVector.All().Select(vector => vector.Phrase).ShouldBeUnique();
    }

    /// <summary>Written from the document and the list alone, so that a change of ours does not change both sides.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Phrase_is_what_the_document_says(string name)
    {
        var vector = PhraseVector.Read(name);
        var words = File.ReadAllLines(Path.Combine(Repository.Root, "src", "Kernel", "Phrases", "words.txt"));
        var (reveal, salt) = (Convert.FromHexString(vector.Reveal), Convert.FromHexString(vector.Salt));
        var commitment = SHA256.HashData(Fields("muster-phrase-commitment-v1"u8.ToArray(), reveal));
        var hash = SHA256.HashData(
            Fields("muster-phrase-v1"u8.ToArray(), salt, reveal, SpkiOf(vector.DeviceKey), SpkiOf(vector.ServerKey))
        );
        var number = new BigInteger(hash, isUnsigned: true, isBigEndian: true) >> (256 - 44);

        Convert.ToHexStringLower(commitment).ShouldBe(vector.Commitment);
        string.Join(' ', new[] { 33, 22, 11, 0 }.Select(shift => words[(int)((number >> shift) & 2047)]))
            .ShouldBe(vector.Phrase);
    }

    [Fact]
    public void Document_shows_the_first_phrase()
    {
        var vector = PhraseVector.Read("ecdsa-p256-sha256");
        var document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "agent-protocol.md"));

        document.ShouldContain(vector.Commitment);
        document.ShouldContain($"`{vector.Phrase}`");
    }

    private static byte[] SpkiOf(string key) => VectorKey.Read(key).Pair.ExportSubjectPublicKeyInfo();

    private static byte[] Fields(params byte[][] fields)
    {
        var bytes = new List<byte>();
        foreach (var field in fields)
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, field.Length);
            bytes.AddRange(length);
            bytes.AddRange(field);
        }

        return [.. bytes];
    }
}
