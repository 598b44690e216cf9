using Muster.Contracts.Policies;

namespace Muster.Cli.Files;

/// <summary>Files as they lie on the disk. Of a folder those that end in .json, in its folders too, in the order of their paths.</summary>
internal static class FileFolder
{
    private const int MostBytes = 8 * 1024 * 1024;

    public static async Task<IReadOnlyList<BlueprintFile>> ReadAsync(string path, CancellationToken ct)
    {
        try
        {
            if (!Directory.Exists(path))
            {
                return [await ReadAsync(path, path, ct)];
            }

            var found = Directory
                .EnumerateFiles(path, "*.json", new EnumerationOptions { RecurseSubdirectories = true })
                .Select(file => (File: file, Path: Path.GetRelativePath(path, file).Replace('\\', '/')))
                .Where(file => !file.Path.Split('/').Any(part => part.StartsWith('.')))
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .ToList();
            if (found.Count == 0)
            {
                throw new CliStop(
                    ExitCode.Usage,
                    $"{path} holds no file that ends in .json.",
                    "Name the folder that muster blueprints export has written."
                );
            }

            var files = new List<BlueprintFile>();
            foreach (var file in found)
            {
                files.Add(await ReadAsync(file.File, file.Path, ct));
            }

            return files;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CliStop(
                ExitCode.Usage,
                $"{path} cannot be read: {fault.Message}",
                "Name a file or folder that you can read."
            );
        }
    }

    /// <summary>Each thing in a file of its own. A folder that holds something is not written into: what is no longer there would stay.</summary>
    public static void Write(string folder, IReadOnlyList<BlueprintFile> files)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new CliStop(ExitCode.Usage, $"{folder} is not empty.", "Name a new folder, or empty this one.");
        }

        var root = Path.GetFullPath(folder);
        foreach (var file in files)
        {
            var path = Path.GetFullPath(Path.Combine(root, file.Path));
            if (!path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                throw new CliStop(ExitCode.Unexpected, "The server names a file outside the folder.");
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path)!); // it has a folder
            WriteNew(path, file.Text);
        }
    }

    /// <summary>That nobody but this user can read: there may be secrets in it.</summary>
    private static void WriteNew(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new StreamWriter(path, options);
        file.Write(text);
    }

    private static async Task<BlueprintFile> ReadAsync(string file, string path, CancellationToken ct) =>
        new FileInfo(file).Length > MostBytes
            ? throw new CliStop(
                ExitCode.Usage,
                $"{file} is larger than 8 MiB.",
                "Split it: things may stand in several files."
            )
            : new BlueprintFile { Path = path, Text = await File.ReadAllTextAsync(file, ct) };
}
