using System.Text;
using Muster.Spreadsheets;

namespace Muster.Unit.Spreadsheets;

/// <summary>Beyond the first block of a file, where a decision that was made at its beginning shows.</summary>
public sealed class TextEncodingTests
{
    private const int Rows = 20_000;

    public static TheoryData<string, string> Encodings =>
        new()
        {
            { "utf-8", "é名😀" },
            { "utf-16le", "é名😀" },
            { "utf-16be", "é名😀" },
            { "windows-1252", "é–ß" },
        };

    [Theory, MemberData(nameof(Encodings))]
    public void Every_row_of_a_long_file_comes_back(string name, string text)
    {
        var sheet = Told.Opened(Long(name, text));

        sheet.Encoding.ShouldBe(name);
        sheet.RowCount.ShouldBe(Rows);
        sheet.Rows().Select(row => row.Cells[1]).ShouldBe(Enumerable.Range(0, Rows).Select(i => $"{text}{i}"));
        sheet.Rows().Last().Line.ShouldBe(Rows + 1);
    }

    [Fact]
    public void One_byte_far_down_decides_the_encoding()
    {
        var file = Long("utf-8", "e");
        var e = file.AsSpan().LastIndexOf((byte)'e');

        Told.Opened(file).Encoding.ShouldBe("utf-8");
        file[e] = 0xE9;
        Told.Opened(file).Encoding.ShouldBe("windows-1252");
        Told.Opened(file).Rows().Last().Cells[1].ShouldStartWith("é");
        file[e] = 0x9D;
        Told.Refused(file).Code.ShouldBe("CSV_ENCODING");
        file[e] = 0;
        Told.Refused(file).Code.ShouldBe("CSV_NOT_CSV");
    }

    [Theory]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    public void Half_of_a_character_is_refused_wherever_it_is(string name)
    {
        var file = Long(name, "😀");

        Told.Refused(file[..^1]).Reason.ShouldBeOneOf(SheetReason.Encoding, SheetReason.NotCsv);
        byte[] half = [.. file[..^4], .. EncodingOf(name).GetBytes("😀").AsSpan(0, 2), .. file[^4..]];
        Told.Refused(half).Reason.ShouldBeOneOf(SheetReason.Encoding, SheetReason.NotCsv);
    }

    [Fact]
    public void Stream_stays_open_and_may_stand_anywhere()
    {
        using var stream = new MemoryStream("Name,Serial\nAnn,A1\n"u8.ToArray());
        stream.Position = 7;

        Told.Opened(stream).Header.ShouldBe(["Name", "Serial"]);
        stream.CanRead.ShouldBeTrue();
    }

    private static byte[] Long(string name, string text)
    {
        var rows = new StringBuilder("Name,Serial Number\n");
        for (var i = 0; i < Rows; i++)
        {
            rows.Append($"Ann,{text}{i}\n");
        }

        return EncodingOf(name).GetBytes(rows.ToString());
    }

    private static Encoding EncodingOf(string name) =>
        name switch
        {
            "utf-16le" => new UnicodeEncoding(false, false),
            "utf-16be" => new UnicodeEncoding(true, false),
            "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!, // the framework has it
            _ => new UTF8Encoding(false),
        };
}
