namespace Muster.Unit.Spreadsheets;

/// <summary>Numbers as people see them, and serial numbers as they are.</summary>
public sealed class WorkbookNumberTests
{
    /// <summary>Styles 0 to 8: General, date, date and time, zeros, month in words, minutes, with units, elapsed, another language's General.</summary>
    private const string Styles = """
        <numFmts count="6">
          <numFmt numFmtId="164" formatCode="yyyy\-mm\-dd\ hh:mm"/>
          <numFmt numFmtId="165" formatCode="0000000000"/>
          <numFmt numFmtId="166" formatCode="[$-407]d. mmmm yyyy;@"/>
          <numFmt numFmtId="167" formatCode="0.0&quot; days&quot;"/>
          <numFmt numFmtId="168" formatCode="[h]:mm:ss"/>
          <numFmt numFmtId="169" formatCode="[Red]General"/>
        </numFmts>
        <cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs count="9">
          <xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/>
          <xf numFmtId="20"/><xf numFmtId="167"/><xf numFmtId="168"/><xf numFmtId="169"/>
        </cellXfs>
        <dxfs><dxf><numFmt numFmtId="165" formatCode="yyyy"/></dxf></dxfs>
        """;

    [Theory]
    [InlineData("12345678901234567", 0, "12345678901234567")]
    [InlineData("353918051234561", 0, "353918051234561")]
    [InlineData("1.2345678901234499E+16", 0, "12345678901234499")]
    [InlineData("3.5391805123456102E+14", 0, "353918051234561")]
    [InlineData("1E+3", 0, "1000")]
    [InlineData("0.30000000000000004", 0, "0.3")]
    [InlineData("2.0", 0, "2")]
    [InlineData("-17", 0, "-17")]
    [InlineData("0042", 0, "0042")]
    [InlineData("1E+300", 0, "1E+300")]
    [InlineData("NaN", 0, "NaN")]
    [InlineData("4711", 3, "0000004711")]
    [InlineData("12345678901", 3, "12345678901")]
    [InlineData("12.5", 6, "12.5")]
    [InlineData("4711", 8, "4711")]
    [InlineData("4711", 77, "4711")]
    [InlineData("45351", 1, "2024-02-29")]
    [InlineData("45351.5208333333", 2, "2024-02-29T12:30:00")]
    [InlineData("45351", 4, "2024-02-29")]
    [InlineData("0.5", 5, "12:00:00")]
    [InlineData("0.99999999999", 5, "00:00:00")]
    [InlineData("1.25", 7, "1900-01-01T06:00:00")]
    [InlineData("1", 1, "1900-01-01")]
    [InlineData("61", 1, "1900-03-01")]
    [InlineData("2958465", 1, "9999-12-31")]
    [InlineData("2958466", 1, "2958466")]
    [InlineData("-1", 1, "-1")]
    public void Number_reads_as_it_is_seen(string stored, int style, string seen)
    {
        Read($"<c r=\"A2\" s=\"{style}\"><v>{stored}</v></c>").ShouldBe(seen);
    }

    [Theory]
    [InlineData("2024-02-29T00:00:00", "2024-02-29")]
    [InlineData("2024-02-29T12:30:00", "2024-02-29T12:30:00")]
    public void Date_that_is_stored_as_one_stays(string stored, string seen)
    {
        Read($"<c r=\"A2\" t=\"d\"><v>{stored}</v></c>").ShouldBe(seen);
    }

    [Fact]
    public void Days_count_from_1904_where_the_workbook_says_so()
    {
        Read("<c r=\"A2\" s=\"1\"><v>0.0</v></c>", """<workbookPr date1904="1"/>""").ShouldBe("00:00:00");
        Read("<c r=\"A2\" s=\"1\"><v>43889</v></c>", """<workbookPr date1904="true"/>""").ShouldBe("2024-02-29");
    }

    private static string Read(string cell, string settings = "") =>
        Told.Opened(
                Workbooks.Of(
                    $"{Workbooks.Row(1, "Serial")}<row r=\"2\">{cell}</row>",
                    styles: Styles,
                    settings: settings
                )
            )
            .Rows()
            .Single()
            .Cells.Single();
}
