using Muster.Spreadsheets.Headers;

namespace Muster.Modules.PreApproval.Check;

/// <summary>The cells of one row by what they mean.</summary>
/// <param name="Line">Of the file.</param>
internal sealed record MappedRow(long Line, IReadOnlyDictionary<Field, string> Cells)
{
    /// <returns>As it stands in the file, blanks and all; null when nothing does.</returns>
    public string? Raw(Field field) => Cells.GetValueOrDefault(field) is { Length: > 0 } cell ? cell : null;

    /// <returns>Without blanks around it; null when nothing is left.</returns>
    public string? Text(Field field) => Raw(field)?.Trim() is { Length: > 0 } text ? text : null;
}
