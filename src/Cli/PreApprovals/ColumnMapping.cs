using Muster.Contracts.PreApproval;

namespace Muster.Cli.PreApprovals;

/// <summary>What the server found out of the columns, but for those of which somebody said otherwise.</summary>
internal static class ColumnMapping
{
    public static IReadOnlyList<string?> Of(PreApprovalImport import, IReadOnlyList<string> said)
    {
        var fields = import.Columns.Select(column => column.Field).ToArray();
        foreach (var one in said)
        {
            var at = one.LastIndexOf('=');
            var header = at < 0 ? one : one[..at];
            var column = import
                .Columns.ToList()
                .FindIndex(found => found.Header.Equals(header.Trim(), StringComparison.OrdinalIgnoreCase));
            if (at < 0 || column < 0)
            {
                throw new CliStop(
                    ExitCode.Usage,
                    $"--map {one} names no column of the file.",
                    $"Write HEADER=FIELD, with one of: {string.Join(", ", import.Columns.Select(found => found.Header))}."
                );
            }

            fields[column] = one[(at + 1)..].Trim() is { Length: > 0 } field ? field : null;
        }

        return fields;
    }
}
