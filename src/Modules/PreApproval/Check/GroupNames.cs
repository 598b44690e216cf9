using Muster.Kernel.Text;
using Muster.Spreadsheets.Headers;

namespace Muster.Modules.PreApproval.Check;

/// <summary>The groups of a row: several are written with semicolons or vertical bars between.</summary>
internal static class GroupNames
{
    private static readonly char[] Between = [';', '|'];

    public static IReadOnlyList<string> Of(MappedRow row) =>
        row.Text(Field.Groups) is { } text
            ?
            [
                .. text.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .DistinctBy(SearchKey.Of),
            ]
            : [];
}
