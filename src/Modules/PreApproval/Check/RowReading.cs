using Muster.Kernel.Text;
using Muster.Spreadsheets;
using Muster.Spreadsheets.Headers;

namespace Muster.Modules.PreApproval.Check;

/// <summary>A row of the file by what its columns are, with what is to be said of it by itself.</summary>
internal static class RowReading
{
    /// <returns>Null when the row cannot be read.</returns>
    public static MappedRow? CellsOf(SheetRow row, IReadOnlyList<Field?> mapping)
    {
        if (row.Fault is not null)
        {
            return null;
        }

        var cells = new Dictionary<Field, string>();
        for (var i = 0; i < mapping.Count; i++)
        {
            if (mapping[i] is { } field && row.Cells[i].Length > 0)
            {
                cells[field] = field == Field.Password ? row.Cells[i] : Unguarded(row.Cells[i]);
            }
        }

        return new MappedRow(row.Line, cells);
    }

    /// <param name="cells">As they were read, and filled from a directory; null when they could not be read.</param>
    /// <param name="secret">Of each column, whether passwords stand in it.</param>
    public static CheckedRow Of(
        SheetRow row,
        FilledRow? cells,
        IReadOnlyList<Field?> mapping,
        IReadOnlyList<bool> secret,
        CheckTerms terms
    )
    {
        if (cells is null)
        {
            var fault = row.Fault!; // or there were cells
            return new CheckedRow
            {
                Row = new MappedRow(row.Line, new Dictionary<Field, string>()),
                Findings =
                [
                    new Finding(
                        fault.Code,
                        Level.Error,
                        fault.Column is { } column ? mapping.ElementAtOrDefault(column) : null,
                        fault.Text
                    ),
                ],
                Identifiers = [],
                Original = fault.Reason == RowReason.RowTooLong ? null : OriginalOf(row, secret),
            };
        }

        var mapped = cells.Row;
        return new CheckedRow
        {
            Row = mapped,
            Findings = [.. cells.Findings, .. RowRules.Of(mapped, terms)],
            Identifiers = Identifier.Of(mapped),
            Original = OriginalOf(row, secret),
            PeerId = cells.PeerId,
            EmailKey = mapped.Text(Field.Email) is { } email && RowRules.IsEmail(email) ? SearchKey.Of(email) : null,
        };
    }

    /// <summary>Where cells are missing or too many, nobody knows which one is the password.</summary>
    private static IReadOnlyList<string>? OriginalOf(SheetRow row, IReadOnlyList<bool> secret) =>
        !secret.Contains(true) ? row.Cells
        : row.Cells.Count != secret.Count ? null
        : [.. row.Cells.Select((cell, place) => secret[place] ? "" : cell)];

    /// <summary>Our own files guard cells that a spreadsheet would take for a formula; what they guard comes back as it was.</summary>
    private static string Unguarded(string cell) =>
        cell.Length > 1 && cell[0] == '\'' && cell[1] is '=' or '+' or '-' or '@' or '\t' ? cell[1..] : cell;
}
