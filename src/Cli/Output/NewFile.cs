namespace Muster.Cli.Output;

/// <summary>
/// A file that nobody but this user can read, while it is written. It has its name only once it is whole; before, and when anything fails, it
/// is not there. None that is there is ever replaced.
/// </summary>
internal sealed class NewFile : IAsyncDisposable
{
    private readonly string unfinished;

    private NewFile(string path)
    {
        (Name, unfinished) = (path, $"{path}.unfinished");
        // Made anew: one that is there may be open to others, or lead elsewhere.
        File.Delete(unfinished);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        Content = new FileStream(unfinished, options);
    }

    public string Name { get; }

    public FileStream Content { get; }

    public static NewFile Create(string path)
    {
        if (Path.Exists(path))
        {
            throw new CliStop(ExitCode.Usage, $"{path} is there already.", "Name another file, or move it away.");
        }

        try
        {
            return new NewFile(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CliStop(
                ExitCode.Usage,
                $"{path} cannot be written: {fault.Message}",
                "Name another file with --out."
            );
        }
    }

    /// <summary>Gives it its name. Call <see cref="FileStream.Flush(bool)"/> before.</summary>
    public void Keep()
    {
        try
        {
            File.Move(unfinished, Name, overwrite: false);
        }
        catch (IOException fault)
        {
            throw new CliStop(
                ExitCode.Unexpected,
                $"{Name} cannot be written: {fault.Message}",
                "Name another file with --out."
            );
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Content.DisposeAsync();
        File.Delete(unfinished);
    }
}
