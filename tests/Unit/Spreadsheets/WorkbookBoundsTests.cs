using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Muster.Spreadsheets;

namespace Muster.Unit.Spreadsheets;

public sealed class WorkbookBoundsTests
{
    private const int MiB = 1024 * 1024;

    private static readonly string Rows = Workbooks.Row(1, "Name") + Workbooks.Row(2, "Ann");

    [Fact]
    public void Bomb_is_refused_by_what_its_directory_says_and_never_unpacked()
    {
        var bomb = Zipped("xl/worksheets/sheet1.xml", 64 * MiB);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Told.Refused(bomb).Reason.ShouldBe(SheetReason.WorkbookTooLarge);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MiB);
    }

    [Fact]
    public void Bomb_that_says_it_is_small_is_refused_where_it_grows()
    {
        var bomb = Zipped("xl/worksheets/sheet1.xml", 64 * MiB);
        var directory = bomb.AsSpan(bomb.AsSpan().LastIndexOf("PK\u0001\u0002"u8));
        BinaryPrimitives.ReadUInt32LittleEndian(directory[24..]).ShouldBeGreaterThan(64u * MiB - 1000);
        BinaryPrimitives.WriteUInt32LittleEndian(directory[24..], 1000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Told.Refused(bomb).Reason.ShouldBe(SheetReason.WorkbookBroken);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MiB);
    }

    [Fact]
    public void Workbook_that_unpacks_to_more_than_is_allowed_is_refused()
    {
        Told.Refused(Workbooks.Of(Rows), new SheetLimits { UnpackedBytes = 1000 })
            .Reason.ShouldBe(SheetReason.WorkbookTooLarge);
    }

    [Fact]
    public void Shared_texts_are_kept_up_to_a_bound()
    {
        var texts = string.Concat(Enumerable.Repeat("<si><t>some text</t></si>", 1000));

        Told.Opened(Workbooks.Of(Rows, texts)).RowCount.ShouldBe(1);
        Told.Refused(Workbooks.Of(Rows, texts), new SheetLimits { SharedTextBytes = 20_000 })
            .Reason.ShouldBe(SheetReason.WorkbookTooLarge);
        Told.Refused(
                Workbooks.Of(Rows, string.Concat(Enumerable.Repeat("<si/>", 10_000))),
                new SheetLimits { SharedTextBytes = 100_000 }
            )
            .Reason.ShouldBe(SheetReason.WorkbookTooLarge);
    }

    [Fact]
    public void Shared_texts_of_more_than_one_block_are_found()
    {
        var texts = string.Concat(Enumerable.Range(0, 2000).Select(i => $"<si><t>{i}{new string('é', 2000)}</t></si>"));
        var rows = string.Concat(
            Enumerable.Range(0, 2000).Select(i => $"<row r=\"{i + 2}\"><c r=\"A{i + 2}\" t=\"s\"><v>{i}</v></c></row>")
        );

        Told.Opened(Workbooks.Of(Workbooks.Row(1, "Name") + rows, texts))
            .Rows()
            .Select(row => row.Cells[0].TrimEnd('é'))
            .ShouldBe(Enumerable.Range(0, 2000).Select(i => $"{i}"));
    }

    [Fact]
    public void Archive_with_more_files_than_any_workbook_is_refused()
    {
        var parts = Workbooks.Parts(Rows);
        for (var i = 0; i < 5_000; i++)
        {
            parts[$"{i}"] = "";
        }

        Told.Refused(Workbooks.Zip(parts)).Reason.ShouldBe(SheetReason.WorkbookTooLarge);
    }

    [Fact]
    public void Two_files_of_one_name_are_refused()
    {
        var parts = Workbooks.Parts(Rows).Select(part => (part.Key, Encoding.UTF8.GetBytes(part.Value)));

        Told.Refused(Workbooks.Zip([.. parts, ("XL/workbook.xml", [])])).Reason.ShouldBe(SheetReason.WorkbookBroken);
    }

    [Theory]
    [InlineData("_rels/.rels")]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("xl/styles.xml")]
    public void Document_type_is_refused_in_every_part(string path)
    {
        var parts = Workbooks.Parts(Rows, texts: "<si><t>&x;</t></si>", styles: "");
        parts[path] =
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + parts[path][(parts[path].IndexOf("?>") + 2)..];
        parts[path].ShouldStartWith("<!DOCTYPE a");

        Told.Refused(Workbooks.Zip(parts)).Reason.ShouldBe(SheetReason.WorkbookBroken);
    }

    [Theory]
    [InlineData("<row r=\"2000000000\"><c r=\"A1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"0\"/>")]
    [InlineData("<row r=\"2\"/><row r=\"2\"/>")]
    [InlineData("<row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>x</v></c></row>")]
    [InlineData("<row>")]
    public void Sheet_that_cannot_be_is_refused(string rows)
    {
        Told.Refused(Workbooks.Of(rows)).Reason.ShouldBe(SheetReason.WorkbookBroken);
    }

    [Fact]
    public void Text_that_many_cells_show_is_bounded_in_a_row_and_in_a_sheet()
    {
        var texts = $"<si><t>{new string('x', 4000)}</t></si><si><t>Name</t></si>";
        var cells = string.Concat(Enumerable.Repeat("<c t=\"s\"><v>0</v></c>", 200));
        var rows =
            $"<row>{string.Concat(Enumerable.Repeat("<c t=\"s\"><v>1</v></c>", 1))}</row>"
            + string.Concat(Enumerable.Repeat($"<row>{cells}</row>", 100));
        var file = Workbooks.Of(rows, texts);
        file.Length.ShouldBeLessThan(20_000);

        var sheet = Told.Opened(file);
        var row = sheet.Rows().First();

        row.Cells.Sum(cell => cell.Length).ShouldBeLessThanOrEqualTo(SheetLimits.Default.RowCharacters);
        sheet.RowCount.ShouldBe(100);
        Told.Refused(file, new SheetLimits { Characters = 50 * 64 * 1024 })
            .Reason.ShouldBe(SheetReason.WorkbookTooLarge);
    }

    [Fact]
    public void Error_of_a_cell_is_told_when_it_is_one()
    {
        var rows =
            Workbooks.Row(1, "Name")
            + $"<row r=\"2\"><c t=\"e\"><v>#N/A</v></c></row><row r=\"3\"><c t=\"e\"><v>{new string('#', 3000)}</v></c></row>";

        Told.Opened(Workbooks.Of(rows))
            .Rows()
            .Select(row => row.Fault?.Text)
            .ShouldBe(["The cell shows the error #N/A.", "The cell shows an error."]);
    }

    [Theory]
    [InlineData("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "XLSX_FORMAT")]
    [InlineData("xl/workbook.bin", "binary", "XLSX_FORMAT")]
    [InlineData("Index/Document.iwa", "numbers", "XLSX_FORMAT")]
    public void Workbook_of_another_format_is_refused_with_what_to_do(string path, string content, string code)
    {
        var refusal = Told.Refused(Workbooks.With(path, content, Rows));

        refusal.Code.ShouldBe(code);
        refusal.Text.ShouldContain("CSV UTF-8");
    }

    [Fact]
    public void Document_and_archive_are_no_workbook()
    {
        var document = Workbooks.Parts(Rows);
        document["xl/workbook.xml"] = "<document/>";

        Told.Refused(Workbooks.Zip(document)).Code.ShouldBe("CSV_NOT_CSV");
        Told.Refused(Workbooks.Zip(new Dictionary<string, string> { ["a.txt"] = "a" })).Code.ShouldBe("CSV_NOT_CSV");
        Told.Refused(Workbooks.Zip(new Dictionary<string, string>())).Code.ShouldBe("CSV_NOT_CSV");
    }

    [Fact]
    public void Encrypted_workbook_is_refused_with_what_to_do()
    {
        var file = new byte[4096];
        byte[] mark = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        mark.CopyTo(file, 0);
        file[30] = 9;
        file[48] = 1;
        Encoding.Unicode.GetBytes("EncryptedPackage").CopyTo(file, 1024 + 128);

        Told.Refused(file).Code.ShouldBe("XLSX_ENCRYPTED");
    }

    [Fact]
    public void Link_that_leads_out_of_the_workbook_is_not_followed()
    {
        var parts = Workbooks.Parts(Rows);
        parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"]
            .Replace("Target=\"worksheets", "TargetMode=\"External\" Target=\"file:///etc/worksheets");

        Told.Refused(Workbooks.Zip(parts)).Reason.ShouldBe(SheetReason.Empty);
    }

    private static byte[] Zipped(string path, int blanks)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in Workbooks.Parts(Rows).Where(part => part.Key != path))
            {
                using var entry = archive.CreateEntry(part.Key).Open();
                entry.Write(Encoding.UTF8.GetBytes(part.Value));
            }

            using var sheet = archive.CreateEntry(path, CompressionLevel.Optimal).Open();
            sheet.Write("<worksheet><sheetData>"u8);
            var block = new byte[MiB];
            block.AsSpan().Fill((byte)' ');
            for (var i = 0; i < blanks / MiB; i++)
            {
                sheet.Write(block);
            }

            sheet.Write("</sheetData></worksheet>"u8);
        }

        return bytes.ToArray();
    }
}
