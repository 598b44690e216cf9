namespace Muster.Cli.PreApprovals;

/// <summary>The list that somebody names: a file, or what comes on standard input.</summary>
internal static class ListFile
{
    private const string Input = "-";

    public static string NameOf(string path) => path == Input ? "standard-input" : Path.GetFileName(path);

    public static bool CanBeReadAgain(string path) => path != Input;

    public static Stream Open(string path)
    {
        try
        {
            return path == Input ? Console.OpenStandardInput() : File.OpenRead(path);
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
