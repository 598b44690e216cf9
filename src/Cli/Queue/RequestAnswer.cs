using System.Text.Json;
using Muster.Cli.Api;
using Muster.Cli.Output;

namespace Muster.Cli.Queue;

internal static class RequestAnswer
{
    /// <summary>Prints the request that an action answered with; an empty answer says that it is done.</summary>
    public static void Write(JsonElement answer, bool json, TimeProvider clock)
    {
        if (json)
        {
            JsonOutput.Write(answer);
        }
        else if (answer.ValueKind == JsonValueKind.Undefined)
        {
            Console.WriteLine("Done.");
        }
        else
        {
            RequestText.Write(answer.As(CliJson.Default.EnrollmentRequest), clock.GetUtcNow());
        }
    }
}
