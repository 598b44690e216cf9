namespace Muster.Spreadsheets.Xlsx;

/// <summary>Where one part of a workbook points to (ECMA-376 part 2, 6.5).</summary>
internal sealed record PartLinks(IReadOnlyDictionary<string, PartLink> ById)
{
    private const int Most = 10_000;
    private const int Longest = 1_000;

    /// <summary>The path of the first one of a kind: the last word of its type, which strict workbooks have as well.</summary>
    public string? Of(string kind) => ById.Values.FirstOrDefault(link => link.Kind == kind)?.Path;

    public static PartLinks Read(WorkbookFile file, string of)
    {
        var links = new Dictionary<string, PartLink>(StringComparer.Ordinal);
        var (folder, name) = Split(of);
        using var xml = file.Open($"{folder}_rels/{name}.rels");
        while (xml is not null && links.Count < Most && xml.ToNext("Relationship"))
        {
            if (
                xml["TargetMode"] != "External"
                && xml is { } link
                && (link["Id"], link["Type"], link["Target"])
                    is ({ Length: <= Longest } id, { Length: <= Longest } type, { Length: <= Longest } target)
            )
            {
                links[id] = new PartLink(type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target));
            }
        }

        return new PartLinks(links);
    }

    private static (string Folder, string Name) Split(string path) =>
        path.LastIndexOf('/') is var cut ? (path[..(cut + 1)], path[(cut + 1)..]) : default;

    private static string Resolve(string folder, string target)
    {
        var path = new List<string>(target.StartsWith('/') ? [] : folder.Split('/'));
        foreach (var step in target.Replace('\\', '/').Split('/'))
        {
            if (step != "..")
            {
                path.Add(step);
            }
            else if (path.FindLastIndex(part => part.Length > 0) is >= 0 and var last)
            {
                path.RemoveRange(last, path.Count - last);
            }
        }

        return string.Join('/', path.Where(part => part.Length > 0 && part != "."));
    }
}

internal sealed record PartLink(string Kind, string Path);
