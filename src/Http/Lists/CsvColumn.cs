using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Muster.Http.Lists;

/// <summary>A column of a list as a file, under its name in the API.</summary>
public sealed record CsvColumn<T>(string Name, Func<T, string?> Of);

public static class CsvColumns
{
    /// <summary>Those that are named, in that order; all when nothing is said.</summary>
    /// <param name="names">With commas between.</param>
    /// <param name="chosen">Null, and a fault in <paramref name="errors"/>, when one is not known.</param>
    public static bool TryChoose<T>(
        this IReadOnlyList<CsvColumn<T>> all,
        string? names,
        FieldErrors errors,
        [NotNullWhen(true)] out IReadOnlyList<CsvColumn<T>>? chosen
    )
    {
        var named = string.IsNullOrWhiteSpace(names)
            ? [.. all]
            : names
                .Split(',', StringSplitOptions.TrimEntries)
                .Select(name => all.FirstOrDefault(column => column.Name == name))
                .ToList();
        chosen = named.Contains(null) ? null : [.. named.OfType<CsvColumn<T>>()];
        if (chosen is null)
        {
            errors.Add("columns", $"Of: {string.Join(", ", all.Select(column => column.Name))}.");
        }

        return chosen is not null;
    }

    public static string? Instant(DateTimeOffset? at) =>
        at?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
