using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Contracts.PreApproval;
using Muster.Http.Lists;
using Muster.Kernel.Ids;
using Muster.Modules.PreApproval.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.PreApproval.Rows;

internal static class RowList
{
    private const int MostLines = 20;

    public static async Task<Page<Contracts.PreApproval.ImportRow>> ReadAsync(
        MusterDbContext db,
        PreApprovalImportId import,
        CheckedPage page,
        RowOutcome? outcome,
        CancellationToken ct
    )
    {
        var rows = db.Set<Internal.ImportRow>().Where(row => row.ImportId == import);
        rows = outcome is { } wanted ? rows.Where(row => row.Outcome == wanted) : rows;
        if (page.After is { } after)
        {
            var line = long.TryParse(after.Key, CultureInfo.InvariantCulture, out var last) ? last : 0;
            rows = rows.Where(row => row.Line > line);
        }

        var found = await rows.OrderBy(row => row.Line).Take(page.Limit + 1).ToListAsync(ct);
        var shared = await SharedAsync(db, import, found, ct);
        return found.ToPage(
            page,
            row => Of(row, shared),
            row => PageCursor.Of(page.Sort, row.Line.ToString(CultureInfo.InvariantCulture), import.Value)
        );
    }

    /// <summary>Lines with the same address, which is known only when all rows have been read.</summary>
    private static async Task<ILookup<string, long>> SharedAsync(
        MusterDbContext db,
        PreApprovalImportId import,
        IReadOnlyList<Internal.ImportRow> shown,
        CancellationToken ct
    )
    {
        var keys = shown.Select(row => row.EmailKey).OfType<string>().Distinct().ToList();
        var rows = await db.Set<Internal.ImportRow>()
            .Where(row => row.ImportId == import && row.EmailKey != null && keys.Contains(row.EmailKey))
            .Select(row => new { row.EmailKey, row.Line })
            .OrderBy(row => row.Line)
            .Take(keys.Count * MostLines)
            .ToListAsync(ct);
        return rows.ToLookup(row => row.EmailKey!, row => row.Line);
    }

    private static Contracts.PreApproval.ImportRow Of(Internal.ImportRow row, ILookup<string, long> shared)
    {
        var findings = row.Findings is { } json
            ? JsonSerializer.Deserialize(json, PreApprovalJson.Default.ListImportFinding)! // we wrote it
            : [];
        if (row.EmailKey is { } key && shared[key].Where(line => line != row.Line).ToList() is { Count: > 0 } others)
        {
            findings.Add(
                new ImportFinding(
                    "ROW_DUP_EMAIL",
                    "warning",
                    "email",
                    $"E-mail also on lines {string.Join(", ", others)}; the last line's user details win; {others.Count + 1} requests will be sent.",
                    null
                )
            );
        }

        return new Contracts.PreApproval.ImportRow
        {
            Line = row.Line,
            Outcome = EnumText.Of(row.Outcome),
            Selected = row.Selected,
            Cells = JsonSerializer.Deserialize(row.Cells, PreApprovalJson.Default.DictionaryStringString)!, // as above
            Findings = findings,
            Changes = row.Changes is { } changes
                ? JsonSerializer.Deserialize(changes, PreApprovalJson.Default.ListImportChange)! // as above
                : [],
        };
    }
}
