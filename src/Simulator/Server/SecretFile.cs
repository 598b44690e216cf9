namespace Muster.Simulator.Server;

internal static class SecretFile
{
    /// <param name="path"><c>-</c> for standard input.</param>
    public static string Read(string path)
    {
        try
        {
            return (path == "-" ? Console.In.ReadToEnd() : File.ReadAllText(path)).Trim();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SimulatorStop(
                ExitCode.Usage,
                $"{path} cannot be read: {fault.Message}",
                "Name a file that holds the secret and nothing else."
            );
        }
    }
}
