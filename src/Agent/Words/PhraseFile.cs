using System.Text.Json;
using Muster.Agent.State;
using Muster.Kernel.Phrases;

namespace Muster.Agent.Words;

/// <summary>The words of a request outlive a restart. A file that does not read is no words: the fingerprint is still there to compare.</summary>
internal static class PhraseFile
{
    public const string Name = "phrase.json";

    public static PhraseMemory? Read(StateFolder folder)
    {
        var path = folder.PathOf(Name);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            var memory = JsonSerializer.Deserialize(File.ReadAllBytes(path), PhraseJson.Default.PhraseMemory);
            return PhraseShare.TryParse(memory?.Secret, out _) ? memory : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static void Write(StateFolder folder, PhraseMemory memory) =>
        AtomicFile.Write(
            folder.PathOf(Name),
            JsonSerializer.SerializeToUtf8Bytes(memory, PhraseJson.Default.PhraseMemory)
        );

    public static void Delete(StateFolder folder) => File.Delete(folder.PathOf(Name));
}
