using System.Text.Json;
using Muster.Kernel.Phrases;
using Muster.Protocols.HttpSignatures;

namespace Muster.Unit.Vectors;

/// <summary>A published phrase: what both sides bring, and the words that come of it.</summary>
internal sealed record PhraseVector
{
    public required string Name { get; init; }

    public required string Description { get; init; }

    /// <summary>The file under <c>keys/</c> whose SubjectPublicKeyInfo is the device's.</summary>
    public required string DeviceKey { get; init; }

    public required string ServerKey { get; init; }

    public required string Reveal { get; init; }

    public required string Commitment { get; init; }

    public required string Salt { get; init; }

    public required string Phrase { get; init; }

    private static string Folder { get; } = Path.Combine(VectorFolder.Root, "phrase");

    public static IEnumerable<PhraseVector> All() =>
        [
            .. Enum.GetValues<SignatureAlgorithm>()
                .Select(algorithm =>
                    Of(
                        algorithm.Name(),
                        "A device of this algorithm and a server of ECDSA P-256.",
                        VectorKey.Of("device", algorithm),
                        VectorKey.Of("server", SignatureAlgorithm.EcdsaP256Sha256)
                    )
                ),
            Of(
                "middle",
                "The first case with another server key, as a device sees it behind somebody in the middle: other words.",
                VectorKey.Of("device", SignatureAlgorithm.EcdsaP256Sha256),
                VectorKey.Of("server", SignatureAlgorithm.EcdsaP384Sha384)
            ),
        ];

    public static IEnumerable<string> Names() =>
        Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file));

    public static PhraseVector Read(string name) =>
        JsonSerializer.Deserialize<PhraseVector>(File.ReadAllText(FileOf(name)), Vector.Json)!; // no file holds `null`

    public void Write()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(FileOf(Name), JsonSerializer.Serialize(this, Vector.Json) + "\n");
    }

    private static PhraseVector Of(string name, string description, VectorKey device, VectorKey server)
    {
        var reveal = PhraseShare.Create(string.Concat(Enumerable.Range(0, 32).Select(i => $"{i:x2}")));
        var salt = PhraseShare.Create(string.Concat(Enumerable.Range(0, 32).Select(i => $"{255 - i:x2}")));
        var parts = new PhraseParts
        {
            Salt = salt,
            Reveal = reveal,
            DeviceKey = device.Pair.ExportSubjectPublicKeyInfo(),
            ServerKey = server.Pair.ExportSubjectPublicKeyInfo(),
        };
        return new PhraseVector
        {
            Name = name,
            Description = description,
            DeviceKey = device.Name,
            ServerKey = server.Name,
            Reveal = reveal.Value,
            Commitment = reveal.Commitment.Value,
            Salt = salt.Value,
            Phrase = VerificationPhrase.Of(parts).Value,
        };
    }

    private static string FileOf(string name) => Path.Combine(Folder, name + ".json");
}
