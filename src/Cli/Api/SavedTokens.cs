using System.Text.Json;

namespace Muster.Cli.Api;

/// <summary>What <c>muster login</c> has saved: one token for each server, in a file that only its owner can read.</summary>
internal static class SavedTokens
{
    public static string Path { get; } =
        System.IO.Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.ApplicationData,
                Environment.SpecialFolderOption.DoNotVerify
            ),
            "muster",
            "tokens.json"
        );

    public static string? Find(Uri server) => Read().GetValueOrDefault(KeyOf(server));

    public static void Save(Uri server, string token)
    {
        var tokens = Read();
        tokens[KeyOf(server)] = token;
        Write(tokens);
    }

    public static void Forget(Uri server)
    {
        var tokens = Read();
        if (tokens.Remove(KeyOf(server)))
        {
            Write(tokens);
        }
    }

    private static string KeyOf(Uri server) => server.GetLeftPart(UriPartial.Authority);

    private static Dictionary<string, string> Read()
    {
        try
        {
            return File.Exists(Path)
                ? JsonSerializer.Deserialize(File.ReadAllBytes(Path), CliJson.Default.DictionaryStringString) ?? []
                : [];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new CliStop(ExitCode.Usage, $"{Path} cannot be read: {fault.Message}", "Mend or delete the file.");
        }
    }

    /// <summary>A new file in the place of the old one: never half a file, never readable by others.</summary>
    private static void Write(Dictionary<string, string> tokens)
    {
        var temporary = $"{Path}.new";
        var only = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!); // the path above has a folder
            }
            else
            {
                only.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
                Directory.CreateDirectory(
                    System.IO.Path.GetDirectoryName(Path)!, // as above
                    UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                );
            }

            using (var file = new FileStream(temporary, only))
            {
                JsonSerializer.Serialize(file, tokens, CliJson.Default.DictionaryStringString);
            }

            File.Move(temporary, Path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CliStop(
                ExitCode.Unexpected,
                $"{Path} cannot be written: {fault.Message}",
                $"Set {ApiToken.Variable} instead."
            );
        }
    }
}
