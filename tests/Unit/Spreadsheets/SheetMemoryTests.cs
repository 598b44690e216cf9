using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using Muster.Unit.Support;

namespace Muster.Unit.Spreadsheets;

/// <summary>Alone, because what is kept is counted for the whole process.</summary>
[Collection(nameof(Alone))]
public sealed class SheetMemoryTests
{
    private const long MostMore = 512 * 1024;

    private static readonly byte[] Head = "Name,Email,Serial Number,Device Name,Platform\r\n"u8.ToArray();

    private static readonly byte[] Row =
        "Ann Lee,ann.0000000000@contoso.example,SN-0000000000,Ann's phone,android\r\n"u8.ToArray();

    [Fact]
    public void Memory_does_not_grow_with_the_rows_of_a_text()
    {
        var few = KeptAfter(Text(10_000), 10_000);

        KeptAfter(Text(1_000_000), 1_000_000).ShouldBeLessThan(few + MostMore);
    }

    [Fact]
    public void Memory_does_not_grow_with_the_rows_of_a_workbook()
    {
        var few = KeptAfter(Workbook(1_000), 1_000);

        KeptAfter(Workbook(100_000), 100_000).ShouldBeLessThan(few + MostMore);
    }

    /// <summary>What is held at the last row, with the reading still open, beyond what was held before.</summary>
    private static long KeptAfter(Stream file, int rows)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var sheet = Told.Opened(file);
        sheet.RowCount.ShouldBe(rows);
        var count = 0;
        foreach (var row in sheet.Rows())
        {
            if (++count == rows)
            {
                row.Cells[^1].ShouldBe("android");
                return GC.GetTotalMemory(forceFullCollection: true) - before;
            }
        }

        throw new InvalidOperationException($"Only {count} rows came.");
    }

    private static GeneratedStream Text(int rows) =>
        new(
            Head,
            Row,
            rows,
            (row, index) =>
            {
                Utf8Formatter.TryFormat(index, row.AsSpan(12), out _, new System.Buffers.StandardFormat('D', 10));
                Utf8Formatter.TryFormat(index, row.AsSpan(42), out _, new System.Buffers.StandardFormat('D', 10));
            }
        );

    private static FileStream Workbook(int rows)
    {
        using var folder = new ScratchFolder();
        var file = new FileStream(
            folder.File("a.xlsx"),
            new FileStreamOptions
            {
                Mode = FileMode.Create,
                Access = FileAccess.ReadWrite,
                Share = FileShare.Delete,
                Options = FileOptions.DeleteOnClose,
            }
        );
        using var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (path, content) in Workbooks.Parts("").Where(part => !part.Key.Contains("sheet1")))
        {
            using var part = archive.CreateEntry(path).Open();
            part.Write(Encoding.UTF8.GetBytes(content));
        }

        using var sheet = new StreamWriter(
            archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open()
        );
        sheet.Write("<worksheet><sheetData>");
        sheet.Write(Workbooks.Row(1, "Name", "Serial Number", "Platform"));
        for (var i = 0; i < rows; i++)
        {
            sheet.Write(Workbooks.Row(i + 2, "Ann Lee", $"SN-{i}", "android"));
        }

        sheet.Write("</sheetData></worksheet>");
        return file;
    }
}

[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
