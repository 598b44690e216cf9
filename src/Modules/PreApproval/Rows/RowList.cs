using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Contracts.PreApproval;
using Muster.Http.Lists;
using Muster.Kernel.Ids;
using Muster.Modules.PreApproval.Check;
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
        bool skips,
        CancellationToken ct
    )
    {
        var rows = db.Set<Internal.ImportRow>().Where(row => row.ImportId == import);
        rows = outcome is { } wanted ? rows.Of(wanted, skips) : rows;
        if (page.After is { } after)
        {
            var line = long.TryParse(after.Key, CultureInfo.InvariantCulture, out var last) ? last : 0;
            rows = rows.Where(row => row.Line > line);
        }

        var found = await rows.OrderBy(row => row.Line).Take(page.Limit + 1).ToListAsync(ct);
        var shared = await SharedAsync(db, import, found, skips, ct);
        return found.ToPage(
            page,
            row => Of(row, shared, skips),
            row => PageCursor.Of(page.Sort, row.Line.ToString(CultureInfo.InvariantCulture), import.Value)
        );
    }

    /// <summary>Lines that are taken with the same address, which is known only when all rows have been read.</summary>
    private static async Task<IReadOnlyDictionary<string, SharedAddress>> SharedAsync(
        MusterDbContext db,
        PreApprovalImportId import,
        IReadOnlyList<Internal.ImportRow> shown,
        bool skips,
        CancellationToken ct
    )
    {
        var keys = shown.Select(row => row.EmailKey).OfType<string>().Distinct().ToList();
        var taken = db.Set<Internal.ImportRow>()
            .Where(row => row.ImportId == import && keys.Contains(row.EmailKey!))
            .Taken(skips);
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
        IReadOnlyDictionary<string, SharedAddress> addresses,
        bool skips
    )
    {
        var outcome = row.Shown(skips);
        var findings = row.Findings is { } json
            ? JsonSerializer.Deserialize(json, PreApprovalJson.Default.ListImportFinding)! // we wrote it
            : [];
        if (outcome == RowOutcome.Skipped)
        {
            findings = [.. findings.Where(one => one.Level != "choice").Select(DeviceDifference.AsSkipped)];
        }

        if (
            row.EmailKey is { } key
            && outcome.IsTaken()
            && addresses.GetValueOrDefault(key)?.Others(row.Line) is { } others
        )
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
            Outcome = EnumText.Of(outcome),
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
        public string Others(long own)
        {
            var lines = string.Join(", ", First.Where(line => line != own));
            return Count > First.Count ? $"{lines} and {Count - First.Count} more" : lines;
        }
    }
}
