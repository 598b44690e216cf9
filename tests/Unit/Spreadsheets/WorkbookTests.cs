using Muster.Spreadsheets;

namespace Muster.Unit.Spreadsheets;

public sealed class WorkbookTests
{
    private static readonly string Header = Workbooks.Row(1, "Name", "Serial");

    [Fact]
    public void Workbook_of_Excel_reads_by_its_shared_texts()
    {
        var file = Workbooks.Of(
            """
            <row r="2" spans="1:3"><c r="A2" s="1" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" s="1"/></row>
            <row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" t="s"><v>3</v></c></row>
            <row r="5"><c r="B5" t="s"><v>3</v></c></row>
            """,
            texts: """
            <si><t>Name</t></si><si><t>Serial</t></si>
            <si><r><t xml:space="preserve">Ann </t></r><r><rPr><b/></rPr><t>Lee</t></r></si>
            <si><t>007</t></si>
            """
        );

        Told.Of(file).ShouldBe("xlsx 'Devices'  2 rows\n2: Name ¦ Serial\n3: Ann Lee ¦ 007\n5:  ¦ 007\n");
    }

    [Fact]
    public void Workbook_without_references_reads_cell_after_cell()
    {
        var file = Workbooks.Of(
            "<row><c t=\"inlineStr\"><is><t>Name</t></is></c><c t=\"str\"><v>Serial</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row>"
        );

        Told.Of(file).ShouldBe("xlsx 'Devices'  1 rows\n1: Name ¦ Serial\n2: 1 ¦ 2\n");
    }

    [Fact]
    public void First_sheet_that_is_seen_and_has_cells_is_read()
    {
        var parts = Workbooks.Parts(
            Workbooks.Row(1, "hidden"),
            sheets: """
            <sheet name="Old" sheetId="1" state="hidden" r:id="rId1"/>
            <sheet name="Lists" sheetId="2" state="veryHidden" r:id="rId2"/>
            <sheet name="Empty" sheetId="3" r:id="rId3"/>
            <sheet name="Phones &amp; tablets" sheetId="4" r:id="rId4"/>
            <sheet name="Later" sheetId="5" r:id="rId5"/>
            """,
            more:
            [
                Workbooks.Row(1, "very hidden"),
                "<row r=\"1\"><c r=\"A1\" s=\"3\"/><c r=\"B1\" t=\"inlineStr\"><is><t>  </t></is></c></row>",
                Workbooks.Row(4, "Serial") + Workbooks.Row(6, "A1"),
                Workbooks.Row(1, "later"),
            ]
        );

        Told.Of(Workbooks.Zip(parts)).ShouldBe("xlsx 'Phones & tablets'  1 rows\n4: Serial\n6: A1\n");
    }

    [Fact]
    public void Formulas_give_the_values_that_were_stored_with_them()
    {
        var file = Workbooks.Of(
            $"""
            {Header}
            <row r="2"><c r="A2" t="str"><f>CONCAT("x","y")</f><v>xy</v></c><c r="B2"><f>1+1</f><v>2</v></c></row>
            <row r="3"><c r="A3" t="str"><f>never calculated</f></c><c r="B3" t="b"><f>TRUE()</f><v>1</v></c></row>
            <row r="4"><c r="A4" t="b"><v>0</v></c><c r="B4" t="e"><f>NA()</f><v>#N/A</v></c></row>
            """
        );

        Told.Of(file)
            .ShouldBe(
                """
                xlsx 'Devices'  3 rows
                1: Name ¦ Serial
                2: xy ¦ 2
                3:  ¦ TRUE
                4: FALSE ¦ #N/A  << XLSX_CELL_ERROR in column 1: The cell shows the error #N/A.

                """
            );
    }

    [Theory]
    [InlineData("a_x000D_\nb", "a\\r\\nb")]
    [InlineData("_x005F_x0041_", "_x0041_")]
    [InlineData("_x00zz_ _x41_", "_x00zz_ _x41_")]
    [InlineData("&amp;&lt;&#x30AB;&#128512;", "&<カ😀")]
    [InlineData("<![CDATA[a<b]]>", "a<b")]
    public void Text_reads_as_it_was_typed(string written, string typed)
    {
        Told.Of(Workbooks.Of(Header + Workbooks.Row(2, written, "A1"))).ShouldEndWith($"2: {typed} ¦ A1\n");
    }

    [Fact]
    public void Readings_over_Japanese_are_no_part_of_the_text()
    {
        const string Name = """<si><t>山田</t><rPh sb="0" eb="2"><t>ヤマダ</t></rPh><phoneticPr fontId="1"/></si>""";
        var file = Workbooks.Of(
            $"""{Header}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>1</v></c></row>""",
            texts: Name
        );

        Told.Of(file).ShouldEndWith("2: 山田 ¦ 1\n");
    }

    [Fact]
    public void Cells_beside_the_table_are_a_fault_and_missing_ones_are_empty()
    {
        var file = Workbooks.Of(Header + Workbooks.Row(2, "Ann", "A1", "", "note") + Workbooks.Row(3, "Bo"));

        Told.Of(file)
            .ShouldEndWith(
                "2: Ann ¦ A1 ¦  ¦ note  << CSV_COLUMN_COUNT: Incorrect number of columns. Expected 2, found 4.\n3: Bo ¦ \n"
            );
    }

    [Fact]
    public void Workbook_with_macros_reads_as_one_without()
    {
        var parts = Workbooks.Parts(Header + Workbooks.Row(2, "Ann", "A1"));
        parts["xl/vbaProject.bin"] = "macros";

        Told.Of(Workbooks.Zip(parts)).ShouldBe("xlsx 'Devices'  1 rows\n1: Name ¦ Serial\n2: Ann ¦ A1\n");
    }

    [Fact]
    public void Strict_workbook_reads_as_a_transitional_one()
    {
        var parts = Workbooks
            .Parts(Header + Workbooks.Row(2, "Ann", "A1"))
            .ToDictionary(
                part => part.Key,
                part =>
                    part.Value.Replace(
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                            "http://purl.oclc.org/ooxml/officeDocument/relationships"
                        )
                        .Replace(
                            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                            "http://purl.oclc.org/ooxml/spreadsheetml/main"
                        )
            );

        Told.Of(Workbooks.Zip(parts)).ShouldEndWith("2: Ann ¦ A1\n");
    }

    [Fact]
    public void Rows_can_be_read_again()
    {
        var sheet = Told.Opened(Workbooks.Of(Header + Workbooks.Row(2, "Ann", "A1")));

        sheet.Rows().Concat(sheet.Rows()).Select(row => row.Cells[1]).ShouldBe(["A1", "A1"]);
    }

    [Fact]
    public void Empty_and_headed_workbooks_are_refused_as_such()
    {
        Told.Refused(Workbooks.Of("")).Reason.ShouldBe(SheetReason.Empty);
        Told.Refused(Workbooks.Of(Header + Workbooks.Row(2, " ", ""))).Reason.ShouldBe(SheetReason.NoRows);
    }
}
