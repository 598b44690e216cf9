namespace Muster.Cli.Input;

internal static class InputFile
{
    /// <summary>The text of a file; of standard input for <c>-</c>.</summary>
    public static Task<string> ReadAsync(string path, CancellationToken ct) =>
        ReadAsync(path, Console.In.ReadToEndAsync, File.ReadAllTextAsync, ct);

    /// <summary>A file as it is, whatever it is encoded in.</summary>
    public static Task<byte[]> ReadBytesAsync(string path, CancellationToken ct) =>
        ReadAsync(path, FromInputAsync, File.ReadAllBytesAsync, ct);

    private static async Task<byte[]> FromInputAsync(CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await using var input = Console.OpenStandardInput();
        await input.CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }

    private static async Task<T> ReadAsync<T>(
        string path,
        Func<CancellationToken, Task<T>> fromInput,
        Func<string, CancellationToken, Task<T>> fromFile,
        CancellationToken ct
    )
    {
        try
        {
            return path == "-" ? await fromInput(ct) : await fromFile(path, ct);
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
