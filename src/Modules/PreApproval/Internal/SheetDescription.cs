using Muster.Spreadsheets;
using Muster.Spreadsheets.Headers;

namespace Muster.Modules.PreApproval.Internal;

/// <summary>What was found out about a file when it came; kept with its import.</summary>
internal sealed record SheetDescription
{
    public required string Kind { get; init; }

    public string? Encoding { get; init; }

    public bool EncodingIsGuess { get; init; }

    public string? Delimiter { get; init; }

    public string? Worksheet { get; init; }

    public IReadOnlyList<string>? Worksheets { get; init; }

    /// <summary>What somebody said of it; null when everything was found out.</summary>
    public SheetChoice? Choice { get; init; }

    public required IReadOnlyList<DescribedColumn> Columns { get; init; }

    /// <summary>Which columns hold passwords, as somebody says or as their headers do: leaving one out makes it no less secret.</summary>
    /// <param name="mapping">Empty while there is none.</param>
    public IReadOnlyList<bool> Secret(IReadOnlyList<Field?> mapping) =>
        [
            .. Columns.Select(
                (column, place) =>
                    mapping.ElementAtOrDefault(place) == Field.Password
                    || (column.Suggested ?? column.Rival) == Field.Password
            ),
        ];
}

/// <param name="Suggested">What the header says it is.</param>
/// <param name="Rival">What it would be, if another column were not.</param>
internal sealed record DescribedColumn(string Header, Field? Suggested, Field? Rival, Confidence Confidence);
