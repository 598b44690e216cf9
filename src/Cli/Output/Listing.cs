using Spectre.Console;
using Spectre.Console.Rendering;

namespace Muster.Cli.Output;

/// <summary>Tables and field lists. Cells are plain text, never markup.</summary>
internal static class Listing
{
    /// <summary>Wide enough that nothing is folded when the output goes to a file or another program.</summary>
    private const int WidthOfPipe = 400;

    /// <summary>Left and right padding and the gap of one column.</summary>
    private const int ColumnMargin = 3;

    /// <summary>A table, or one block for each row where the terminal is too narrow to keep ids and fingerprints whole.</summary>
    public static void Table(IReadOnlyList<Column> columns, IEnumerable<string[]> rows, bool more)
    {
        var shown = rows.Select(row => row.Select(text => SafeText.Of(text)).ToArray()).ToList();
        if (shown.Count == 0)
        {
            Console.WriteLine("Nothing to show.");
        }
        else if (columns.Select((column, i) => column.WidthOf(shown.Select(row => row[i]))).Sum() <= Width())
        {
            Write(TableOf(columns, shown));
        }
        else
        {
            foreach (var row in shown)
            {
                Fields(columns.Zip(row, (column, text) => new Field(column.Heading, text)));
                Console.WriteLine();
            }
        }

        if (more)
        {
            Console.WriteLine($"There are more than these {shown.Count}: ask for them with --limit.");
        }
    }

    public static void Fields(IEnumerable<Field> fields)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        foreach (var field in fields.Where(field => field.Value is not null))
        {
            grid.AddRow(new Text(field.Name), new Text(SafeText.Of(field.Value)));
        }

        Write(grid);
    }

    private static Table TableOf(IReadOnlyList<Column> columns, List<string[]> rows)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns)
        {
            var heading = new TableColumn(new Text(column.Heading));
            table.AddColumn(column.MayFold ? heading : heading.NoWrap());
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(IRenderable (text) => new Text(text)));
        }

        return table;
    }

    private static int Width() => Console.IsOutputRedirected ? WidthOfPipe : AnsiConsole.Profile.Width;

    private static void Write(IRenderable content)
    {
        AnsiConsole.Profile.Width = Width();
        AnsiConsole.Write(content);
    }

    private static int WidthOf(this Column column, IEnumerable<string> cells)
    {
        var widest = cells.Append(column.Heading).Max(text => text.Length);
        return ColumnMargin + (column.MayFold ? Math.Min(widest, Column.FoldedWidth) : widest);
    }
}

/// <param name="MayFold">False for what people copy: ids, fingerprints, instants.</param>
internal sealed record Column(string Heading, bool MayFold = false)
{
    /// <summary>Narrower than this a folded text is no longer pleasant to read.</summary>
    public const int FoldedWidth = 24;
}

/// <param name="Value">Null hides the field.</param>
internal sealed record Field(string Name, string? Value);
