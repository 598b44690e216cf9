using Microsoft.AspNetCore.WebUtilities;
using Muster.Http;
using Muster.Kernel.Text;

namespace Muster.Modules.SavedViews.Internal;

internal static class ViewInput
{
    private const int MaxName = 80;
    private const int MaxQuery = 2000;

    public static ListKind? List(string list, FieldErrors errors)
    {
        if (ListKind.TryFind(list, out var kind))
        {
            return kind;
        }

        errors.Add("list", $"One of: {string.Join(", ", ListKind.All.Select(known => known.Name))}.");
        return null;
    }

    public static string Name(string given, FieldErrors errors)
    {
        var name = given.Length <= MaxName ? ClaimedText.Clean(given) : null;
        if (name is null)
        {
            errors.Add("name", $"1 to {MaxName} visible characters.");
        }

        return name ?? "";
    }

    /// <summary>The parameters in the list's order, percent-encoded; without those that say nothing.</summary>
    public static string Query(ListKind list, string given, FieldErrors errors)
    {
        if (list.Parameters.Count == 0)
        {
            errors.Add("list", "This list has columns to choose, and no views.");
            return "";
        }

        if (given.Length > MaxQuery)
        {
            errors.Add("query", $"At most {MaxQuery} characters.");
            return "";
        }

        var said = QueryHelpers.ParseQuery(given);
        if (said.Keys.Any(name => !list.Parameters.Contains(name)) || said.Values.Any(values => values.Count > 1))
        {
            errors.Add("query", $"Each at most once of: {string.Join(", ", list.Parameters)}.");
            return "";
        }

        var query = string.Join(
            '&',
            from name in list.Parameters
            let value = said.GetValueOrDefault(name).ToString()
            where value.Length > 0
            select $"{name}={Uri.EscapeDataString(value)}"
        );
        if (query.Length > MaxQuery)
        {
            errors.Add("query", $"At most {MaxQuery} characters when it is encoded.");
        }

        return query;
    }
}
