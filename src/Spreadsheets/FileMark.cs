namespace Muster.Spreadsheets;

/// <summary>What the first bytes say about a file, whatever its name says.</summary>
internal static class FileMark
{
    /// <summary>Office's older container: of a binary workbook, and of an encrypted one.</summary>
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Those that might pass for text. Programs, databases and most others have NUL bytes, which no text has.</summary>
    private static readonly byte[][] Others =
    [
        [.. "%PDF-"u8],
        [.. "{\\rtf"u8],
        [.. "GIF8"u8],
        [0x89, .. "PNG"u8],
        [0xFF, 0xD8, 0xFF],
        [0x1F, 0x8B],
        [0xFD, .. "7zXZ"u8],
        [.. "7z"u8, 0xBC, 0xAF],
        [.. "Rar!"u8, 0x1A],
    ];

    private static readonly string[] Markup =
    [
        "<!doctype",
        "<html",
        "<head",
        "<body",
        "<table",
        "<meta",
        "<script",
        "<?xml",
        "<svg",
    ];

    public static bool IsZip(Stream stream)
    {
        var head = Head(stream, 4);
        return head.AsSpan().StartsWith("PK\u0003\u0004"u8) || head.AsSpan().StartsWith("PK\u0005\u0006"u8);
    }

    /// <summary>Throws when the file is of a kind that everybody knows and that is not text.</summary>
    public static void RefuseOthers(Stream stream)
    {
        var head = Head(stream, 512);
        if (head.AsSpan().StartsWith(Compound))
        {
            throw CompoundMark.IsEncrypted(stream, head)
                ? RefusedSheetException.Of(
                    SheetReason.WorkbookEncrypted,
                    "The workbook is protected by a password. Save it without one, or as CSV UTF-8."
                )
                : NotCsv(
                    "It is a workbook of Excel 97 to 2003 or another old document; save it as .xlsx or as CSV UTF-8."
                );
        }

        if (Array.Exists(Others, mark => head.AsSpan().StartsWith(mark)))
        {
            throw NotCsv("It is another kind of file under this name.");
        }
    }

    /// <summary>Web pages are given out as spreadsheets by more programs than one would think.</summary>
    public static void RefuseMarkup(string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        foreach (var tag in Markup)
        {
            if (start.StartsWith(tag, StringComparison.OrdinalIgnoreCase))
            {
                throw NotCsv("It is a web page or XML; open it in a spreadsheet and save it as CSV UTF-8.");
            }
        }
    }

    public static RefusedSheetException NotCsv(string what) =>
        RefusedSheetException.Of(SheetReason.NotCsv, $"File type must be CSV. {what}");

    private static byte[] Head(Stream stream, int most)
    {
        var head = new byte[most];
        stream.Position = 0;
        return head[..stream.ReadAtLeast(head, most, throwOnEndOfStream: false)];
    }
}
