using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Muster.Cli.Api;
using Muster.Cli.Output;

namespace Muster.Cli.Verbs;

internal static class AnswerOutput
{
    /// <summary>The thing that the server answered with, as it came or for people.</summary>
    public static void Write<T>(JsonElement answer, bool json, JsonTypeInfo<T> type, Action<T> write)
    {
        if (json)
        {
            JsonOutput.Write(answer);
        }
        else
        {
            write(answer.As(type));
        }
    }
}
