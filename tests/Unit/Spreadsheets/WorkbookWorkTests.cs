using System.Text;
using Muster.Spreadsheets;

namespace Muster.Unit.Spreadsheets;

/// <summary>A file makes no more work than it has bytes, and none when nobody wants it.</summary>
public sealed class WorkbookWorkTests
{
    private static readonly string Rows = Workbooks.Row(1, "Name") + Workbooks.Row(2, "Ann");

    [Fact]
    public void Sheet_that_many_entries_point_to_is_read_once()
    {
        var part = Encoding.UTF8.GetBytes(
            Workbooks.Sheet(string.Concat(Enumerable.Range(1, 20_000).Select(i => $"<row r=\"{i}\"><c/></row>")))
        );
        var file = new Trickle(Pointed(part, 500), int.MaxValue);

        Told.Refused(file).Reason.ShouldBe(SheetReason.Empty);

        file.Taken.ShouldBeLessThan(3 * file.Length);
    }

    [Fact]
    public void Part_that_is_read_in_two_roles_counts_twice()
    {
        var parts = Workbooks.Parts(Rows, styles: "");
        parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"]
            .Replace("Target=\"styles.xml\"", "Target=\"worksheets/sheet1.xml\"");
        var unpacked = parts.Values.Sum(part => part.Length);

        Told.Opened(Workbooks.Of(Rows, styles: ""), new SheetLimits { UnpackedBytes = unpacked }).RowCount.ShouldBe(1);
        Told.Refused(Workbooks.Zip(parts), new SheetLimits { UnpackedBytes = unpacked })
            .Reason.ShouldBe(SheetReason.WorkbookTooLarge);
    }

    [Fact]
    public void Reading_ends_when_nobody_waits_for_it_any_more()
    {
        var rows = string.Concat(Enumerable.Range(1, 20_000).Select(i => $"<row r=\"{i}\"><c/></row>"));
        foreach (var content in new[] { Workbooks.Of(rows), Encoding.UTF8.GetBytes("Name,Email\n" + rows) })
        {
            using var given = new CancellationTokenSource();
            var file = new Trickle(content, 256) { Reading = at => EndAfter(given, at, content.Length / 2) };

            Should.Throw<OperationCanceledException>(() =>
                Sheet.Open(file, SheetLimits.Default, choice: null, given.Token)
            );

            file.Taken.ShouldBeLessThan(content.Length + (64 * 1024));
        }
    }

    private static byte[] Pointed(byte[] part, int sheets)
    {
        var entries = string.Concat(
            Enumerable.Range(1, sheets).Select(i => $"<sheet name=\"S{i}\" sheetId=\"{i}\" r:id=\"rId1\"/>")
        );
        return Workbooks.Zip([
            .. Workbooks
                .Parts("", sheets: entries)
                .Select(one => (one.Key, one.Key.Contains("sheet1.xml") ? part : Encoding.UTF8.GetBytes(one.Value))),
        ]);
    }

    private static void EndAfter(CancellationTokenSource given, long taken, long most)
    {
        if (taken > most)
        {
            given.Cancel();
        }
    }
}
