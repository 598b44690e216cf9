using System.Text;
using Muster.Spreadsheets;

namespace Muster.Unit.Spreadsheets;

public sealed class SheetBoundsTests
{
    private const long MiB = 1024 * 1024;

    [Theory]
    [InlineData("x")]
    [InlineData("x,")]
    [InlineData("\"\"")]
    [InlineData("\"\n")]
    [InlineData("é")]
    public void Row_of_a_hundred_megabytes_is_refused_and_not_held(string piece)
    {
        var bytes = Encoding.UTF8.GetBytes(piece);
        var file = new GeneratedStream("Name,Serial\nAnn,A1\nBo,\""u8.ToArray(), bytes, 100 * MiB / bytes.Length);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Told.Refused(file, new SheetLimits { Bytes = 200 * MiB })
            .Reason.ShouldBeOneOf(SheetReason.RowTooLong, SheetReason.OpenQuote);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(16 * MiB);
    }

    [Fact]
    public void Cell_that_is_too_long_is_cut_and_its_row_at_fault()
    {
        var limits = new SheetLimits { CellCharacters = 10 };

        Told.Of("Name,Serial\nabcdefghij,A1\nabcdefghi😀,A2\nx,abcdefghijk\n"u8.ToArray(), limits)
            .ShouldBe(
                """
                csv utf-8 , 3 rows
                1: Name ¦ Serial
                2: abcdefghij ¦ A1
                3: abcdefghi ¦ A2  << CSV_CELL_TOO_LONG in column 0: The cell is longer than 10 characters.
                4: x ¦ abcdefghij  << CSV_CELL_TOO_LONG in column 1: The cell is longer than 10 characters.

                """
            );
        Told.Of(Workbooks.Of(Workbooks.Row(1, "Name") + Workbooks.Row(2, "abcdefghijklmnop")), limits)
            .ShouldEndWith("2: abcdefghij  << CSV_CELL_TOO_LONG in column 0: The cell is longer than 10 characters.\n");
        Told.Of(Workbooks.Of(Workbooks.Row(1, "Name") + Workbooks.Row(2, "_x0041__x0042_cdefghij")), limits)
            .ShouldEndWith("2: ABcdefghij\n");
    }

    [Fact]
    public void Row_that_is_too_long_is_at_fault_and_holds_what_fits()
    {
        var limits = new SheetLimits { RowCharacters = 10 };

        Told.Of("A,B,C\nabcdefghi,j,\nabcdefghi,jk,l\n"u8.ToArray(), limits)
            .ShouldBe(
                """
                csv utf-8 , 2 rows
                1: A ¦ B ¦ C
                2: abcdefghi ¦ j ¦ 
                3: abcdefghi ¦  ¦   << CSV_ROW_TOO_LONG: The row has more than 10 characters.

                """
            );
        Told.Of(Workbooks.Of(Workbooks.Row(1, "A", "B", "C") + Workbooks.Row(2, "abcdefghi", "jk", "l")), limits)
            .ShouldEndWith("2: abcdefghi ¦  ¦   << CSV_ROW_TOO_LONG: The row has more than 10 characters.\n");
        Told.Refused("abcdefghi,jk\n1,2\n"u8.ToArray(), limits)
            .ShouldBe(new SheetRefusal(SheetReason.RowTooLong, "The row has more than 10 characters.", 1));
    }

    [Fact]
    public void Ten_thousand_columns_are_refused_in_a_header_and_counted_in_a_row()
    {
        var wide = string.Join(',', Enumerable.Range(0, 10_000));

        Told.Refused(Encoding.UTF8.GetBytes($"{wide}\n{wide}\n")).Reason.ShouldBe(SheetReason.TooManyColumns);
        var row = Told.Opened(Encoding.UTF8.GetBytes($"a,b\n1,2\n{wide}\n")).Rows().Last();
        row.Cells.Count.ShouldBe(SheetLimits.Default.Columns);
        row.Fault.ShouldNotBeNull().Found.ShouldBe(10_000);
        row.Fault.Expected.ShouldBe(2);
    }

    [Fact]
    public void Two_hundred_columns_are_read()
    {
        var row = string.Join(';', Enumerable.Range(0, 200));

        Told.Opened(Encoding.UTF8.GetBytes($"{row}\n{row}\n")).Rows().Single().Cells.Count.ShouldBe(200);
    }

    [Fact]
    public void Rows_and_bytes_are_counted_against_their_limits()
    {
        var file = "Name\nAnn\n\nBo\nCy\n"u8.ToArray();

        Told.Opened(file, new SheetLimits { Rows = 3, Bytes = file.Length }).RowCount.ShouldBe(3);
        Told.Refused(file, new SheetLimits { Rows = 2 })
            .ShouldBe(new SheetRefusal(SheetReason.TooManyRows, "The file has more than 2 rows."));
        Told.Refused(new GeneratedStream("Name\n"u8.ToArray(), "A\n"u8.ToArray(), 60 * MiB))
            .ShouldBe(new SheetRefusal(SheetReason.TooLarge, "The file is larger than 100 MB."));
    }

    [Theory]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x2E, 0x37, 0x0A })]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A })]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0x41, 0x10 })]
    [InlineData(new byte[] { 0x1F, 0x8B, 0x08, 0x41 })]
    [InlineData(new byte[] { 0x4D, 0x5A, 0x90, 0x00, 0x03, 0x00 })]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0x41 })]
    public void Other_kinds_of_files_are_no_csv(byte[] file)
    {
        Told.Refused(file).Code.ShouldBe("CSV_NOT_CSV");
    }

    [Fact]
    public void Nothing_is_an_empty_file() => Told.Refused([]).Code.ShouldBe("CSV_EMPTY");

    [Fact]
    public void Codes_are_all_different()
    {
        Enum.GetValues<SheetReason>().Select(reason => new SheetRefusal(reason, "").Code).ShouldBeUnique();
        Enum.GetValues<RowReason>().Select(reason => new RowFault(reason, "").Code).ShouldBeUnique();
    }
}
