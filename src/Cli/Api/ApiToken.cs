namespace Muster.Cli.Api;

internal static class ApiToken
{
    public const string Variable = "MUSTER_TOKEN";
    public const string FileVariable = "MUSTER_TOKEN_FILE";

    public static string FromEnvironment()
    {
        var token = Named(Variable) ?? FromFile(Named(FileVariable)) ?? SavedTokens.Find(ApiAddress.FromEnvironment());
        if (token is null)
        {
            throw new CliStop(
                ExitCode.Usage,
                "There is no API token.",
                $"Run muster login, or set {Variable}, or {FileVariable} to the path of a file that holds it."
            );
        }

        return Checked(token, $"Check {Variable} or the file that {FileVariable} names.");
    }

    public static string Checked(string token, string remedy) =>
        token.Length > 0 && token.All(c => c is > ' ' and <= '~')
            ? token
            : throw new CliStop(ExitCode.Usage, "The API token holds blanks or characters that no token has.", remedy);

    private static string? FromFile(string? path)
    {
        if (path is null)
        {
            return null;
        }

        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CliStop(ExitCode.Usage, $"{path} cannot be read: {fault.Message}", $"Check {FileVariable}.");
        }
    }

    private static string? Named(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
