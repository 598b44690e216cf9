using System.Text.Json;
using Muster.Unit.Support;

namespace Muster.Unit.Vectors;

internal static class VectorFolder
{
    public static string Root { get; } = Path.Combine(Repository.Root, "docs", "agent-protocol", "vectors");

    public static IEnumerable<string> Names() =>
        Directory
            .EnumerateFiles(Root, "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal);

    public static Vector Read(string name) =>
        JsonSerializer.Deserialize<Vector>(File.ReadAllText(FileOf(name)), Vector.Json)!; // no file holds `null`

    public static void Replace(IReadOnlyList<Vector> vectors)
    {
        foreach (var name in Names().ToList())
        {
            File.Delete(FileOf(name));
        }

        foreach (var vector in vectors)
        {
            File.WriteAllText(FileOf(vector.Name), JsonSerializer.Serialize(vector, Vector.Json) + "\n");
        }
    }

    private static string FileOf(string name) => Path.Combine(Root, name + ".json");
}
