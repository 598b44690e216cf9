using System.Diagnostics;
using System.Reflection;

namespace Muster.Architecture.Support;

/// <summary>The files of the checkout that are ours: what git tracks or would track.</summary>
internal static class Repository
{
    private static readonly HashSet<string> NotOurs = [".git", ".build", ".data", "node_modules", "dist", "bin", "obj"];

    private static readonly Lazy<IReadOnlyList<RepositoryFile>> Everything = new(Read);

    public static string Root { get; } =
        typeof(Repository)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "RepositoryRoot")
            .Value!; // the project file sets it

    public static IReadOnlyList<RepositoryFile> Files => Everything.Value;

    public static RepositoryFile File(string path) => new(path, Path.Combine(Root, path));

    /// <param name="folders">Paths from the root, such as <c>src</c>.</param>
    /// <param name="endings">Such as <c>.cs</c>.</param>
    public static IEnumerable<RepositoryFile> In(string[] folders, string[] endings) =>
        Files
            .Where(file =>
                Array.Exists(folders, folder => file.Path.StartsWith($"{folder}/", StringComparison.Ordinal))
            )
            .Where(file => Array.Exists(endings, ending => file.Path.EndsWith(ending, StringComparison.Ordinal)));

    private static List<RepositoryFile> Read() =>
        [
            .. (TryAskGit() ?? Walk(new DirectoryInfo(Root)))
                .Select(File)
                .Where(file => System.IO.File.Exists(file.FullPath))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];

    /// <returns>Null where the checkout came without git.</returns>
    private static string[]? TryAskGit()
    {
        try
        {
            var question = new ProcessStartInfo("git", ["ls-files", "-z", "-c", "-o", "--exclude-standard"])
            {
                WorkingDirectory = Root,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            };
            using var git = Process.Start(question)!; // never null when no shell starts it
            var answer = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? answer.Split('\0', StringSplitOptions.RemoveEmptyEntries) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static IEnumerable<string> Walk(DirectoryInfo folder) =>
        folder
            .EnumerateFiles()
            .Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'))
            .Concat(folder.EnumerateDirectories().Where(inner => !NotOurs.Contains(inner.Name)).SelectMany(Walk));
}
