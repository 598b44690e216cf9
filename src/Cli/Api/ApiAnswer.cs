using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Muster.Cli.Api;

internal static class ApiAnswer
{
    /// <summary>The answer as the record this CLI knows; a server of another age ends the command, --json still works.</summary>
    public static T As<T>(this JsonElement answer, JsonTypeInfo<T> type)
    {
        try
        {
            return (answer.ValueKind == JsonValueKind.Object ? answer.Deserialize(type) : default)
                ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw Unreadable();
        }
    }

    /// <summary>What <c>If-Match</c> wants to know.</summary>
    public static long Version(this JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Object
        && answer.TryGetProperty("version", out var version)
        && version.TryGetInt64(out var number)
            ? number
            : throw Unreadable();

    private static CliStop Unreadable() =>
        new(
            ExitCode.Unexpected,
            "The server's answer is not one that this version of muster reads.",
            "Use --json to see it, or the muster of the server's own version."
        );
}
