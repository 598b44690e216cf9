using Muster.Spreadsheets;
using Muster.Unit.Support;

namespace Muster.Unit.Spreadsheets;

public sealed class SheetFuzzTests
{
    /// <summary>Buffers of one reading; damage must not make more of them.</summary>
    private const long MostAllocated = 16L * 1024 * 1024;

    private const string Markup = "<>&;\"'/=?![]cvrstA1029 \n\0\u00e9";

    private static readonly string Folder = Path.Combine(Repository.Root, "tests/Unit/Fixtures/Spreadsheets");

    private static readonly SheetLimits Small = new()
    {
        CellCharacters = 200,
        Columns = 20,
        Rows = 50,
        RecordBytes = 4096,
        UnpackedBytes = 1024 * 1024,
        SharedTextBytes = 4 * 1024 * 1024,
    };

    [Theory]
    [InlineData("excel-german-1252.csv")]
    [InlineData("excel-unicode-text.txt")]
    [InlineData("excel-sep-line.csv")]
    [InlineData("quoted-line-breaks.csv")]
    [InlineData("japanese.csv")]
    [InlineData("trailing-columns.csv")]
    [InlineData("utf16-without-mark.csv")]
    public void Text_is_read_or_refused_whatever_the_damage(string name)
    {
        Survives(File.ReadAllBytes(Path.Combine(Folder, name)), 1_500);
    }

    [Fact]
    public void Archive_is_read_or_refused_whatever_the_damage()
    {
        Survives(Workbooks.Zip(Parts()), 3_000);
    }

    [Theory]
    [InlineData("_rels/.rels")]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("xl/styles.xml")]
    public void Workbook_is_read_or_refused_whatever_the_damage_to_a_part(string path)
    {
        var (parts, opened, refused) = (Parts(), 0, 0);
        var whole = parts[path];
        foreach (var damaged in Mutation.Of(whole, 700, Markup))
        {
            parts[path] = damaged;
            _ = Keeps(Workbooks.Zip(parts)) ? opened++ : refused++;
        }

        opened.ShouldBePositive();
        refused.ShouldBePositive();
    }

    private static void Survives(byte[] sample, int rounds)
    {
        var (opened, refused) = (0, 0);
        foreach (var damaged in Mutation.Of(sample, rounds))
        {
            _ = Keeps(damaged) ? opened++ : refused++;
        }

        opened.ShouldBePositive();
        refused.ShouldBePositive();
    }

    /// <returns>Whether it was opened. What was, keeps its promises.</returns>
    private static bool Keeps(byte[] file)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var opened = Sheet.Open(new MemoryStream(file), Small) is SheetOpening.Opened(var sheet) ? sheet : null;
        if (opened is not null)
        {
            Keeps(opened);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostAllocated);
        return opened is not null;
    }

    private static void Keeps(Sheet sheet)
    {
        var (last, count) = (sheet.HeaderLine, 0);
        foreach (var row in sheet.Rows())
        {
            row.Line.ShouldBeGreaterThan(last);
            row.Cells.ShouldAllBe(cell => cell.Length <= Small.CellCharacters);
            row.Cells.Count.ShouldBeLessThanOrEqualTo(Small.Columns);
            (row.Fault is not null || row.Cells.Count == sheet.Header.Count).ShouldBeTrue();
            last = row.Line;
            count++;
        }

        count.ShouldBe(sheet.RowCount);
        count.ShouldBeInRange(1, Small.Rows);
        sheet.Header.Count.ShouldBeInRange(1, Small.Columns);
    }

    private static Dictionary<string, string> Parts() =>
        Workbooks.Parts(
            """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Serial</t></is></c></row>
            <row r="2"><c r="A2" s="1"><v>45351.5</v></c><c r="B2" t="str"><f>1&amp;2</f><v>12</v></c></row>
            <row r="3"><c r="A3" s="2"><v>4711</v></c><c r="B3" t="b"><v>1</v></c></row>
            """,
            texts: "<si><r><t>Na</t></r><r><t>me</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>",
            styles: """
            <numFmts><numFmt numFmtId="164" formatCode="000000"/></numFmts>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="164"/></cellXfs>
            """
        );
}
