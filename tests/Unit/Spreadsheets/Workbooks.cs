using System.IO.Compression;
using System.Text;

namespace Muster.Unit.Spreadsheets;

/// <summary>Workbooks out of their parts, so that a test shows what it is about.</summary>
internal static class Workbooks
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>One visible sheet with these rows.</summary>
    public static byte[] Of(string rows, string? texts = null, string? styles = null, string settings = "") =>
        Zip(Parts(rows, texts, styles, settings));

    public static byte[] With(string path, string content, string rows = "")
    {
        var parts = Parts(rows, null, null, "");
        parts[path] = content;
        return Zip(parts);
    }

    public static Dictionary<string, string> Parts(
        string rows,
        string? texts = null,
        string? styles = null,
        string settings = "",
        string sheets = """<sheet name="Devices" sheetId="1" r:id="rId1"/>""",
        params string[] more
    )
    {
        var parts = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] =
                """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>""",
            ["_rels/.rels"] = Links(("rId1", "officeDocument", "xl/workbook.xml")),
            ["xl/workbook.xml"] =
                $"""<workbook xmlns="{Main}" xmlns:r="{Office}">{settings}<sheets>{sheets}</sheets></workbook>""",
            ["xl/_rels/workbook.xml.rels"] = Links([
                ("rId1", "worksheet", "worksheets/sheet1.xml"),
                .. more.Select((_, i) => ($"rId{i + 2}", "worksheet", $"/xl/worksheets/sheet{i + 2}.xml")),
                ("rId101", "styles", "styles.xml"),
                ("rId102", "sharedStrings", "sharedStrings.xml"),
            ]),
            ["xl/worksheets/sheet1.xml"] = Sheet(rows),
        };
        for (var i = 0; i < more.Length; i++)
        {
            parts[$"xl/worksheets/sheet{i + 2}.xml"] = Sheet(more[i]);
        }

        if (texts is not null)
        {
            parts["xl/sharedStrings.xml"] =
                $"""<?xml version="1.0" encoding="UTF-8"?><sst xmlns="{Main}">{texts}</sst>""";
        }

        if (styles is not null)
        {
            parts["xl/styles.xml"] = $"""<styleSheet xmlns="{Main}">{styles}</styleSheet>""";
        }

        return parts;
    }

    public static string Sheet(string rows) =>
        $"""<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>""";

    public static string Links(params (string Id, string Kind, string Target)[] links) =>
        $"""<Relationships xmlns="{Package}">{string.Concat(links.Select(link => $"<Relationship Id=\"{link.Id}\" Type=\"{Office}/{link.Kind}\" Target=\"{link.Target}\"/>"))}</Relationships>""";

    public static byte[] Zip(IReadOnlyDictionary<string, string> parts) =>
        Zip([.. parts.Select(part => (part.Key, Encoding.UTF8.GetBytes(part.Value)))]);

    public static byte[] Zip(
        IReadOnlyCollection<(string Path, byte[] Content)> parts,
        CompressionLevel level = CompressionLevel.Fastest
    )
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in parts)
            {
                using var entry = archive.CreateEntry(path, level).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A row of texts written in place.</summary>
    public static string Row(int number, params string[] cells) =>
        $"<row r=\"{number}\">{string.Concat(cells.Select((cell, i) => $"<c r=\"{(char)('A' + i)}{number}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"))}</row>";
}
