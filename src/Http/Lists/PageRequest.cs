using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace Muster.Http.Lists;

/// <summary>The parameters every list takes. Bound with <c>[AsParameters]</c>; the attributes only describe, <see cref="Check"/> checks.</summary>
public sealed record PageRequest
{
    public const int DefaultLimit = 25;
    public const int MaxLimit = 200;

    [FromQuery(Name = "limit")]
    [Description("Items per page.")]
    [Range(1, MaxLimit)]
    [DefaultValue(DefaultLimit)]
    public int? Limit { get; init; }

    [FromQuery(Name = "cursor")]
    [Description("The `nextCursor` of the page before; good for the same order only.")]
    public string? Cursor { get; init; }

    [FromQuery(Name = "sort")]
    [Description("A field of the list, with `-` in front for descending.")]
    public string? Sort { get; init; }

    /// <summary>Checks the parameters; faults go to <paramref name="errors"/>.</summary>
    /// <param name="sorts">The allow-list, the default first.</param>
    public CheckedPage Check(FieldErrors errors, params ReadOnlySpan<string> sorts)
    {
        var sort = Sort ?? sorts[0];
        if (!sorts.Contains(sort))
        {
            errors.Add("sort", $"Sort by one of: {string.Join(", ", sorts.ToArray())}.");
        }

        if (Limit is < 1 or > MaxLimit)
        {
            errors.Add("limit", $"1 to {MaxLimit}.");
        }

        PageCursor? after = null;
        if (Cursor is not null && !PageCursor.TryParse(Cursor, sort, out after))
        {
            errors.Add("cursor", "Not a cursor of this list in this order: start again without one.");
        }

        return new CheckedPage(Limit ?? DefaultLimit, sort.TrimStart('-'), sort.StartsWith('-'), sort, after);
    }
}

/// <param name="After">Where the page before ended.</param>
public sealed record CheckedPage(int Limit, string SortField, bool Descending, string Sort, PageCursor? After);
