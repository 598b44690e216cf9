namespace Muster.Cli.Input;

internal static class InputFile
{
    /// <summary>The text of a file; of standard input for <c>-</c>.</summary>
    public static async Task<string> ReadAsync(string path, CancellationToken ct)
    {
        try
        {
            return path == "-" ? await Console.In.ReadToEndAsync(ct) : await File.ReadAllTextAsync(path, ct);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CliStop(
                ExitCode.Usage,
                $"{path} cannot be read: {fault.Message}",
                "Name a file that you can read."
            );
        }
    }
}
