namespace Muster.Agent.Delivery.Items.Tools;

/// <summary>Where programs are looked for: folders that only administrators write to, whatever the environment says.</summary>
internal sealed class ToolFolders(IReadOnlyList<string> folders)
{
    private const UnixFileMode Executable =
        UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public static ToolFolders OfThisMachine { get; } =
        new(
            OperatingSystem.IsWindows()
                ?
                [
                    Environment.SystemDirectory,
                    Environment.GetFolderPath(Environment.SpecialFolder.Windows),
                    Path.Combine(Environment.SystemDirectory, "WindowsPowerShell", "v1.0"),
                ]
                : ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"]
        );

    /// <summary>What programs that we start get as their PATH.</summary>
    public string SearchPath => string.Join(Path.PathSeparator, folders);

    /// <param name="program">A name, or an absolute path, which is taken as it is.</param>
    /// <returns>Null when there is no such program.</returns>
    public string? Find(string program)
    {
        if (Path.IsPathFullyQualified(program))
        {
            return IsProgram(program) ? program : null;
        }

        if (program.Length == 0 || program != Path.GetFileName(program))
        {
            throw new ArgumentException("A name or an absolute path.", nameof(program));
        }

        var file = OperatingSystem.IsWindows() ? $"{program}.exe" : program;
        return folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(IsProgram);
    }

    private static bool IsProgram(string path) =>
        File.Exists(path)
        && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Executable) != UnixFileMode.None);
}
