using System.Reflection;

namespace Muster.Integration;

internal static class Repository
{
    public static string Root { get; } =
        typeof(Repository)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "RepositoryRoot")
            .Value!;

    /// <summary>The built program <paramref name="name"/> of the project, beside our own output.</summary>
    public static string Program(string project, string name) =>
        Path.GetFullPath(
            Path.Combine(
                AppContext.BaseDirectory,
                "../..",
                project,
                Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)),
                name
            )
        );
}
