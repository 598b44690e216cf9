using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Muster.Unit.Spreadsheets;

/// <summary>What was written comes back, in every delimiter and encoding that is found out by itself.</summary>
public sealed class SheetPropertyTests
{
    private static readonly string[] Header = ["Name", "Serial Number", "Asset"];

    private static readonly string[] Pieces =
    [
        "a",
        "Z",
        "0",
        " ",
        ",",
        ";",
        "\t",
        "|",
        "\"",
        "\r\n",
        "\n",
        "'",
        "ä",
        "é",
        "ß",
        "=",
        "x1",
    ];

    private static readonly string[] Wide = [.. Pieces, "名", "ł", "😀", "\u0301", "\u2028"];

    public static TheoryData<string, char> Kinds
    {
        get
        {
            var kinds = new TheoryData<string, char>();
            foreach (
                var encoding in new[]
                {
                    "utf-8",
                    "utf-8+",
                    "utf-16le",
                    "utf-16le+",
                    "utf-16be",
                    "utf-16be+",
                    "windows-1252",
                }
            )
            {
                foreach (var delimiter in ",;\t|")
                {
                    kinds.Add(encoding, delimiter);
                }
            }

            return kinds;
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Rows_come_back_as_they_were_written(string encoding, char delimiter)
    {
        var cell = Gen.Elements(encoding == "windows-1252" ? Pieces : Wide).ArrayOf().Select(string.Concat);
        var row = cell.ArrayOf(Header.Length).Where(cells => !cells.All(string.IsNullOrWhiteSpace));
        var rows = row.NonEmptyListOf();

        Prop.ForAll(
                rows.ToArbitrary(),
                written =>
                {
                    var sheet = Told.Opened(Write([Header, .. written], encoding, delimiter));
                    sheet.Delimiter.ShouldBe(delimiter);
                    sheet.Header.ShouldBe(Header);
                    sheet.Rows().Select(read => read.Fault).ShouldAllBe(fault => fault == null);
                    sheet.Rows().Select(read => read.Cells).ShouldBe(written);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithQuietOnSuccess(true));
    }

    private static byte[] Write(IEnumerable<string[]> rows, string encoding, char delimiter)
    {
        var text = string.Concat(rows.Select(cells => string.Join(delimiter, cells.Select(Cell)) + "\r\n"));
        var written = EncodingOf(encoding);
        return encoding.EndsWith('+') ? [.. written.GetPreamble(), .. written.GetBytes(text)] : written.GetBytes(text);

        string Cell(string cell) =>
            cell.AsSpan().ContainsAny("\"\r\n") || cell.Contains(delimiter)
                ? $"\"{cell.Replace("\"", "\"\"")}\""
                : cell;
    }

    private static Encoding EncodingOf(string name) =>
        name.TrimEnd('+') switch
        {
            "utf-8" => new UTF8Encoding(true),
            "utf-16le" => new UnicodeEncoding(false, true),
            "utf-16be" => new UnicodeEncoding(true, true),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!, // the framework has it
        };
}
