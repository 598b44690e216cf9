using System.CommandLine;
using System.Text.Json;
using Muster.Cli.Output;

namespace Muster.Cli.Keys;

internal static class KeyAnswer
{
    public static Option<bool> Force(string description) => new("--force") { Description = description };

    public static void Write(JsonElement answer, bool json)
    {
        if (json)
        {
            JsonOutput.Write(answer);
            return;
        }

        var changed = answer.Deserialize(CliJson.Default.KeyChanged)!; // the API answers no null
        Listing.Fields([
            new Field("Kind", changed.Kind),
            new Field("Old key", changed.OldKeyId),
            new Field("New key", changed.NewKeyId),
            new Field("In use", changed.UsedFrom is { } from ? $"from {Ages.Exact(from)}" : "announced only"),
        ]);
    }
}
