namespace Muster.Spreadsheets.Xlsx;

/// <param name="Sheets">Those that people see, in the order of their tabs.</param>
internal sealed record Workbook(
    bool From1904,
    IReadOnlyList<WorkbookSheet> Sheets,
    CellStyles Styles,
    SharedTexts Texts
)
{
    private const int MostSheets = 1_000;
    private const int LongestName = 100;

    public static Workbook Read(WorkbookFile file, SheetLimits limits)
    {
        var path = PartLinks.Read(file, "").Of("officeDocument");
        if (file.Has("mimetype") || file.Has("Index/Document.iwa") || file.Has("xl/workbook.bin"))
        {
            throw RefusedSheetException.Of(
                SheetReason.WorkbookFormat,
                "It is a spreadsheet of another format (.ods, .numbers or .xlsb). Save it as .xlsx or as CSV UTF-8."
            );
        }

        using var xml = file.Open(path);
        if (path is null || xml is null || !xml.ToNext("workbook"))
        {
            throw FileMark.NotCsv("It is an archive or another document and no workbook.");
        }

        var links = PartLinks.Read(file, path);
        var (from1904, sheets) = (false, new List<WorkbookSheet>());
        while (sheets.Count < MostSheets && xml.ToNext("workbookPr", "sheet"))
        {
            if (xml.Name == "workbookPr")
            {
                from1904 = xml["date1904"] is "1" or "true";
            }
            else if (Sheet(xml, links) is { } sheet)
            {
                sheets.Add(sheet);
            }
        }

        return new Workbook(from1904, sheets, StylesOf(file, links), TextsOf(file, links, limits));
    }

    private static WorkbookSheet? Sheet(PartXml xml, PartLinks links)
    {
        var name = xml["name"] ?? "";
        return
            xml["state"] is not ("hidden" or "veryHidden")
            && links.ById.TryGetValue(xml.RelationshipId ?? "", out var link)
            && link.Kind == "worksheet"
            ? new WorkbookSheet(name[..Math.Min(name.Length, LongestName)], link.Path)
            : null;
    }

    private static CellStyles StylesOf(WorkbookFile file, PartLinks links)
    {
        using var xml = file.Open(links.Of("styles"));
        return xml is null ? CellStyles.None : CellStyles.Read(xml);
    }

    private static SharedTexts TextsOf(WorkbookFile file, PartLinks links, SheetLimits limits)
    {
        using var xml = file.Open(links.Of("sharedStrings"));
        return xml is null ? SharedTexts.None : SharedTexts.Read(xml, limits);
    }
}

internal sealed record WorkbookSheet(string Name, string Path);
