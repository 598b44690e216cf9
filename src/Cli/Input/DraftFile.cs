using System.CommandLine;
using System.Text.Json;

namespace Muster.Cli.Input;

/// <summary>What the API is to be sent, as JSON. It goes there as it is: the server knows its members, and names those that it does not.</summary>
internal static class DraftFile
{
    public static Option<string> Option(string what) =>
        new("--file", "-f")
        {
            Description = $"The file with {what} as JSON; - for standard input.",
            HelpName = "FILE",
            Required = true,
        };

    public static async Task<JsonElement> ReadAsync(string path, CancellationToken ct)
    {
        try
        {
            return JsonSerializer.Deserialize(await InputFile.ReadAsync(path, ct), CliJson.Default.JsonElement);
        }
        catch (JsonException fault)
        {
            throw new CliStop(
                ExitCode.Usage,
                $"{path} does not hold JSON: {fault.Message}",
                "Write it as the API's reference says, docs/openapi.json."
            );
        }
    }
}
