using System.Globalization;
using System.Text.Json.Nodes;
using Muster.Contracts.Policies;
using Muster.Http.Files;
using Muster.Kernel.Text;

namespace Muster.Modules.Policies.Files;

/// <summary>Takes files apart into things, and tells of every fault where it stands.</summary>
internal sealed class FilesInput(IEnumerable<IFileKind> kinds)
{
    public const string Format = "muster/1";
    private const int MostFiles = 1000;
    private const int MostThings = 1000;
    private const int MostText = 8 * 1024 * 1024;
    private const int LongestPath = 300;
    private readonly Dictionary<string, IFileKind> byType = kinds.ToDictionary(
        kind => kind.Type,
        StringComparer.Ordinal
    );

    public IEnumerable<string> Types => byType.Values.OrderBy(kind => kind.Rank).Select(kind => kind.Type);

    public IReadOnlyList<FileItem> Read(IReadOnlyList<BlueprintFile> files, FaultList faults)
    {
        if (files.Count is 0 or > MostFiles || files.Any(file => file is null || file.Path.Length > LongestPath))
        {
            faults.Add("", 1, "", $"1 to {MostFiles} files, each with a path of at most {LongestPath} characters.");
            return [];
        }

        if (files.Sum(file => (long)file.Text.Length) > MostText)
        {
            faults.Add("", 1, "", $"All files together hold at most {MostText / 1024 / 1024} MiB.");
            return [];
        }

        var items = new List<FileItem>();
        var seen = new Dictionary<(string Type, string Key), FileItem>();
        foreach (var item in files.SelectMany(file => Items(file, faults)))
        {
            if (seen.TryGetValue((item.Kind.Type, item.Key), out var other))
            {
                item.Fault(faults, "name", $"{item.Name} stands in {other.Path}, line {other.Line}, as well.");
            }
            else
            {
                seen.Add((item.Kind.Type, item.Key), item);
                items.Add(item);
            }
        }

        if (items.Count > MostThings)
        {
            faults.Add("", 1, "", $"At most {MostThings} things at once.");
        }

        return items;
    }

    private IEnumerable<FileItem> Items(BlueprintFile file, FaultList faults)
    {
        if (Open(file, faults) is not { } opened)
        {
            yield break;
        }

        var (root, places) = opened;
        foreach (var (name, _) in root.Where(member => member.Key is not "format" and not "items"))
        {
            faults.Add(file.Path, places.LineOf(name), name, "There is no such member here: format and items.");
        }

        if (FileLinks.TextOf(root["format"]) != Format)
        {
            faults.Add(
                file.Path,
                places.LineOf("format"),
                "format",
                $"\"{Format}\" is the format that this server reads."
            );
        }

        if (root["items"] is not JsonArray items)
        {
            faults.Add(file.Path, places.LineOf("items"), "items", "A list of things: [ ... ].");
            yield break;
        }

        for (var i = 0; i < items.Count && i <= MostThings; i++)
        {
            if (
                Item(items[i], file.Path, string.Create(CultureInfo.InvariantCulture, $"items[{i}]"), places, faults) is
                { } item
            )
            {
                yield return item;
            }
        }
    }

    private FileItem? Item(JsonNode? node, string path, string at, FilePlaces places, FaultList faults)
    {
        void Fault(string field, string words) =>
            faults.Add(path, places.LineOf(field.Length == 0 ? at : $"{at}.{field}"), field, words);

        if (node is not JsonObject thing)
        {
            Fault("", "An object: { ... }.");
            return null;
        }

        if (FileLinks.TextOf(thing["type"]) is not { } type || !byType.TryGetValue(type, out var kind))
        {
            Fault("type", $"One of {string.Join(", ", Types)}.");
            return null;
        }

        if (
            FileLinks.TextOf(thing["name"]) is not { } name
            || name.Length > ClaimedText.MaxCharacters
            || ClaimedText.Clean(name) is not { } clean
        )
        {
            Fault("name", $"1 to {ClaimedText.MaxCharacters} visible characters.");
            return null;
        }

        thing.Remove("type");
        return new FileItem(kind, clean, SearchKey.Of(clean), thing, path, at, places);
    }

    private static (JsonObject Root, FilePlaces Places)? Open(BlueprintFile file, FaultList faults)
    {
        try
        {
            var text = file.Text.TrimStart('\uFEFF');
            var places = FilePlaces.Of(text);
            if (JsonNode.Parse(text) is JsonObject root)
            {
                return (root, places);
            }

            faults.Add(file.Path, 1, "", "The whole must be an object: { \"format\": ..., \"items\": [ ... ] }.");
        }
        catch (FileTextException fault)
        {
            faults.Add(file.Path, fault.Line, "", fault.Message);
        }

        return null;
    }
}

/// <summary>A thing as a file has it.</summary>
/// <param name="At">Where in the file.</param>
internal sealed record FileItem(
    IFileKind Kind,
    string Name,
    string Key,
    JsonObject Wanted,
    string Path,
    string At,
    FilePlaces Places
)
{
    public int Line => Places.LineOf(At);

    public void Fault(FaultList faults, string field, string words) =>
        faults.Add(Path, Places.LineOf(field.Length == 0 ? At : $"{At}.{field}"), field, words);
}
