using System.Text.RegularExpressions;
using Muster.Contracts.Backups;
using Muster.Storage.Copying;
using Muster.Storage.Model;

namespace Muster.Server.Backups.Restore;

/// <summary>A backup that was read from its beginning to its end and found whole, every value of its column's kind.</summary>
internal sealed partial record CheckedBackup(BackupHeader Header, IReadOnlyList<BackupTableEnd> Tables)
{
    public long Rows => Tables.Sum(table => table.Rows);

    public static async Task<CheckedBackup> ReadAsync(Stream file, CancellationToken ct)
    {
        await using var backup = await BackupReader.OpenAsync(file, ct);
        while (await backup.NextTableAsync(ct) is { } begun)
        {
            await foreach (var _ in RowsAsync(backup, Shape(backup, begun), ct)) { }
        }

        return new CheckedBackup(backup.Header, backup.Tables);
    }

    /// <summary>The table as it is in the file. Its names go into statements, so they are looked at.</summary>
    public static CopiedTable Shape(BackupReader backup, BackupTable begun)
    {
        var columns = new List<CopiedColumn>();
        foreach (var column in begun.Columns)
        {
            columns.Add(
                Name().IsMatch(column.Name) && EnumText.TryParse<ColumnKind>(column.Kind, out var kind)
                    ? new CopiedColumn(column.Name, kind.Value)
                    : throw backup.Damaged("it has a column of which no release of Muster knows")
            );
        }

        return Name().IsMatch(begun.Name)
            ? new CopiedTable(begun.Name, columns)
            : throw backup.Damaged("it has a table of which no release of Muster knows");
    }

    public static async IAsyncEnumerable<object?[]> RowsAsync(
        BackupReader backup,
        CopiedTable table,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        await foreach (var line in backup.RowsAsync(ct))
        {
            object?[] values;
            try
            {
                values = TableRows.Parse(line, table);
            }
            catch (FormatException fault)
            {
                throw backup.Damaged("a row does not fit its table", fault);
            }

            yield return values;
        }
    }

    [GeneratedRegex(@"^[a-z][a-z0-9_]{0,62}\z", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
