using System.Text;
using Muster.Spreadsheets;

namespace Muster.Unit.Spreadsheets;

public sealed class SheetChoiceTests
{
    [Theory]
    [InlineData("windows-1250", "Łukasz Żółć")]
    [InlineData("windows-1251", "Иван Петров")]
    [InlineData("windows-1252", "Zoë Weiß")]
    [InlineData("windows-1253", "Γιώργος")]
    [InlineData("windows-1254", "Işıl Şahin")]
    [InlineData("windows-1257", "Ģirts Ķēniņš")]
    [InlineData("iso-8859-2", "Łukasz Żółć")]
    [InlineData("macintosh", "Amélie")]
    [InlineData("shift_jis", "山田 太郎")]
    [InlineData("ks_c_5601-1987", "홍길동")]
    [InlineData("gb18030", "王小明𠮷")]
    [InlineData("big5", "陳大文")]
    [InlineData("utf-8", "名")]
    [InlineData("utf-16le", "名")]
    [InlineData("utf-16be", "名")]
    public void Encoding_that_a_person_names_is_read(string name, string text)
    {
        var file = EncodingOf(name).GetBytes($"Name;Serial\n{text};A1\n");

        var sheet = Open(file, new SheetChoice(name)).ShouldBeOfType<SheetOpening.Opened>().Sheet;

        sheet.Encoding.ShouldBe(name);
        sheet.EncodingIsGuess.ShouldBeFalse();
        sheet.Rows().Single().Cells.ShouldBe([text, "A1"]);
    }

    [Fact]
    public void Encodings_that_can_be_named_are_all_tried()
    {
        typeof(SheetChoiceTests)
            .GetMethod(nameof(Encoding_that_a_person_names_is_read))!
            .GetCustomAttributes(typeof(InlineDataAttribute), false)
            .SelectMany(data => ((InlineDataAttribute)data).GetData(null!))
            .Select(arguments => (string)arguments[0])
            .Order()
            .ShouldBe(SheetChoice.Encodings.Order());
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("shift_jis")]
    [InlineData("ks_c_5601-1987")]
    [InlineData("windows-1250")]
    [InlineData("windows-1252")]
    [InlineData("utf-7")]
    public void Encoding_that_it_is_not_is_refused(string name)
    {
        byte[] file = [.. "Name;Serial\n"u8, 0x81, 0xFF, 0x0A, .. "Ann;A1\n"u8];

        Open(file, new SheetChoice(name)).ShouldBeOfType<SheetOpening.Refused>().Refusal.Code.ShouldBe("CSV_ENCODING");
    }

    [Fact]
    public void Guess_says_that_it_is_one()
    {
        Told.Opened(EncodingOf("windows-1250").GetBytes("Name;Serial\nŁukasz;A1\n")).EncodingIsGuess.ShouldBeTrue();
        Told.Opened("Name;Serial\nŁukasz;A1\n"u8.ToArray()).EncodingIsGuess.ShouldBeFalse();
    }

    [Fact]
    public void Delimiter_that_a_person_names_is_taken()
    {
        var file = "sep=;\nName|Serial;x\nAnn|A1;y\n"u8.ToArray();

        Told.Opened(file).Header.ShouldBe(["Name|Serial", "x"]);
        Open(file, new SheetChoice(Delimiter: '|'))
            .ShouldBeOfType<SheetOpening.Opened>()
            .Sheet.Header.ShouldBe(["Name", "Serial;x"]);
        Open(file, new SheetChoice(Delimiter: 'x'))
            .ShouldBeOfType<SheetOpening.Refused>()
            .Refusal.Code.ShouldBe("CSV_DELIMITER");
    }

    private static SheetOpening Open(byte[] file, SheetChoice choice) =>
        Sheet.Open(new MemoryStream(file), SheetLimits.Default, choice);

    private static Encoding EncodingOf(string name) =>
        name switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-16le" => new UnicodeEncoding(false, false),
            "utf-16be" => new UnicodeEncoding(true, false),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(name)!, // the framework has it
        };
}
