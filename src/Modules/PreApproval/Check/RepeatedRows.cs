using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.PreApproval.Internal;
using Muster.Spreadsheets.Headers;
using Muster.Storage.Model;

namespace Muster.Modules.PreApproval.Check;

/// <summary>Holds rows against earlier rows of the same list: each device stands there once.</summary>
internal static class RepeatedRows
{
    public static async Task TellAsync(
        MusterDbContext db,
        PreApprovalImportId import,
        IReadOnlyList<CheckedRow> rows,
        CancellationToken ct
    )
    {
        var first = new Dictionary<Identifier, long>();
        foreach (var kind in rows.SelectMany(row => row.Marks).Distinct().GroupBy(one => one.Kind))
        {
            var values = kind.Select(one => one.Value).ToList();
            var lines = await db.Set<ImportIdentifier>()
                .Where(one => one.ImportId == import && one.Kind == kind.Key && values.Contains(one.Value))
                .GroupBy(one => one.Value)
                .Select(group => new { Value = group.Key, Line = group.Min(one => one.Line) })
                .ToListAsync(ct);
            lines.ForEach(one => first[new Identifier(kind.Key, one.Value)] = one.Line);
        }

        foreach (var row in rows)
        {
            var twice = row.Marks.Where(first.ContainsKey).ToList();
            // That it is the same device goes without saying where an identifier says it.
            var told = twice.Where(one => twice.Count == 1 || FieldName.Find(one.Kind) is not null);
            row.Findings.AddRange(told.Select(one => Twice(one, first[one])));
            foreach (var one in row.Marks)
            {
                first.TryAdd(one, row.Row.Line);
            }
        }
    }

    private static Finding Twice(Identifier one, long line) =>
        FieldName.Find(one.Kind) switch
        {
            null => new Finding(
                "ROW_DUP_IDENTIFIER",
                Level.Error,
                Field: null,
                $"Line {line} names the same expected device by another identifier."
            ),
            Field.SerialNumber => new Finding(
                "ROW_DUP_SERIAL",
                Level.Error,
                Field.SerialNumber,
                $"Serial also on line {line}.",
                one.Value
            ),
            { } field => new Finding(
                "ROW_DUP_IDENTIFIER",
                Level.Error,
                field,
                $"{FieldText.Of(field)} also on line {line}.",
                one.Value
            ),
        };
}
