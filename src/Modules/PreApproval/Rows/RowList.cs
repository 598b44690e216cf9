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

    /// <summary>Lines that are taken with the same address, which is known only when all rows have been read.</summary>
    private static async Task<IReadOnlyDictionary<string, SharedAddress>> SharedAsync(
        MusterDbContext db,
        PreApprovalImportId import,
        IReadOnlyList<Internal.ImportRow> shown,
        CancellationToken ct
    )
    {
        var keys = shown.Select(row => row.EmailKey).OfType<string>().Distinct().ToList();
        var taken = db.Set<Internal.ImportRow>()
            .Where(row => row.ImportId == import && row.EmailKey != null && keys.Contains(row.EmailKey))
            .Where(row => row.Outcome != RowOutcome.Error && row.Outcome != RowOutcome.Conflict);
        var counts = await taken
            .GroupBy(row => row.EmailKey!)
            .Select(group => new { group.Key, Count = group.Count() })
            .Where(one => one.Count > 1)
            .ToListAsync(ct);
        var shared = new Dictionary<string, SharedAddress>(StringComparer.Ordinal);
        foreach (var one in counts)
        {
            var lines = taken.Where(row => row.EmailKey == one.Key).OrderBy(row => row.Line).Select(row => row.Line);
            shared[one.Key] = new SharedAddress(one.Count, await lines.Take(MostLines).ToListAsync(ct));
        }

        return shared;
    }

    private static Contracts.PreApproval.ImportRow Of(
        Internal.ImportRow row,
        IReadOnlyDictionary<string, SharedAddress> addresses
    )
    {
        var findings = row.Findings is { } json
            ? JsonSerializer.Deserialize(json, PreApprovalJson.Default.ListImportFinding)! // we wrote it
            : [];
        if (row.EmailKey is { } key && addresses.GetValueOrDefault(key)?.Others(row) is { } others)
        {
            findings.Add(
                new ImportFinding(
                    "ROW_DUP_EMAIL",
                    "warning",
                    "email",
                    $"E-mail also on lines {others}; the last line's user details win; {addresses[key].Count} requests will be sent.",
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

    /// <param name="Count">Of rows that are taken, at least two.</param>
    /// <param name="First">The lines of the first of them.</param>
    private sealed record SharedAddress(int Count, IReadOnlyList<long> First)
    {
        /// <returns>Null when no other row has it, or this one is not taken.</returns>
        public string? Others(Internal.ImportRow row)
        {
            if (row.Outcome is RowOutcome.Error or RowOutcome.Conflict)
            {
                return null;
            }

            var lines = string.Join(", ", First.Where(line => line != row.Line));
            return Count > First.Count ? $"{lines} and {Count - First.Count} more" : lines;
        }
    }
}
