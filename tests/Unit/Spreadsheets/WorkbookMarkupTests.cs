using System.IO.Compression;
using System.Text;
using Muster.Spreadsheets;

namespace Muster.Unit.Spreadsheets;

/// <summary>What a reader of XML holds at once has an end, wherever it stands.</summary>
public sealed class WorkbookMarkupTests
{
    private const int MiB = 1024 * 1024;

    private static readonly string Rows = Workbooks.Row(1, "Name") + Workbooks.Row(2, "Ann");

    private static readonly string LongTag = $"<row x=\" >{new string('A', 5 * MiB)}\"/>";

    public static TheoryData<string, string> Endless =>
        new()
        {
            { "tag with the end of one in it", $"<row r=\"1\" x=\"{new string('>', 5 * MiB)}\"/>" },
            { "tag with the other quotes in it", $"<row r='1' x='{new string('"', 5 * MiB)}'/>" },
            {
                "tag of many parts",
                $"<row {string.Concat(Enumerable.Range(0, 50_000).Select(i => $" x{i % 5000}='1'"))}/>"
            },
            {
                "nesting",
                string.Concat(Enumerable.Repeat("<x>", 1000)) + string.Concat(Enumerable.Repeat("</x>", 1000))
            },
            { "names", string.Concat(Enumerable.Range(0, 50_000).Select(i => $"<x{i}/>")) },
            { "long names", string.Concat(Enumerable.Range(0, 5_000).Select(i => $"<x{i}{new string('y', 1000)}/>")) },
            { "tag behind a comment", $"<!-- > <a \" -->{LongTag}" },
            { "tag behind the end of a comment that is none", $"<!--> <a \" -->{LongTag}" },
            { "tag behind an instruction", $"<?a > <a \" ?>{LongTag}" },
            {
                "tag behind CDATA",
                $"<row r=\"1\"><c t=\"inlineStr\"><is><t><![CDATA[ ]> <a \" ]]></t></is></c></row>{LongTag}"
            },
            { "CDATA", $"<row r=\"1\"><c t=\"inlineStr\"><is><t><![CDATA[{new string('>', 5 * MiB)}]]>" },
            { "name of an instruction", $"<?{new string('a', 5 * MiB)}?>" },
            { "reference", $"<row r=\"1\"><c t=\"inlineStr\"><is><t>&#{new string('0', 5 * MiB)}65;" },
        };

    [Theory, MemberData(nameof(Endless))]
    public void What_has_no_end_is_refused_before_it_is_held(string what, string rows)
    {
        var file = Workbooks.Of(rows);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Told.Refused(file).Reason.ShouldBe(SheetReason.WorkbookBroken, what);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(4 * MiB);
    }

    [Fact]
    public void Comment_of_megabytes_is_passed_over_and_never_held()
    {
        var file = Workbooks.Of($"<!-- > <a \" {new string('x', 10 * MiB)} -->" + Rows);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Told.Opened(file).RowCount.ShouldBe(1);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(4 * MiB);
    }

    [Fact]
    public void Markup_is_followed_wherever_a_read_ends()
    {
        var parts = Workbooks.Parts(
            "<!-- -> <a ' --><?a ? > <b \" ?>"
                + Workbooks.Row(1, "Na<![CDATA[m]]]]><!-- > --><![CDATA[]>e]]>")
                + Workbooks.Row(2, "A&amp;B&#65;")
        );
        var file = Workbooks.Zip(
            [.. parts.Select(part => (part.Key, Encoding.UTF8.GetBytes(part.Value)))],
            CompressionLevel.NoCompression
        );

        Told.Of(new Trickle(file)).ShouldBe("xlsx 'Devices'  1 rows\n1: Nam]]]>e\n2: A&BA\n");
    }

    [Fact]
    public void Cell_of_megabytes_is_never_held()
    {
        var file = Workbooks.Of(Workbooks.Row(1, "Name") + Workbooks.Row(2, new string('x', 10 * MiB)));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Told.Opened(file).Rows().Single().Fault.ShouldNotBeNull().Reason.ShouldBe(RowReason.CellTooLong);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(4 * MiB);
    }
}
