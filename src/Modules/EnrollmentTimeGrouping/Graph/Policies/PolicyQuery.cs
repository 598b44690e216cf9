using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Muster.Http;
using Muster.Kernel.Text;
using Muster.Modules.EnrollmentTimeGrouping.Internal;

namespace Muster.Modules.EnrollmentTimeGrouping.Graph.Policies;

/// <summary>The few options of a query that are known here. Others are refused, as is a filter: whoever gets too much believes that it fits.</summary>
internal sealed partial record PolicyQuery
{
    private static readonly string[] Options = ["$top", "$filter", "$expand", "$skiptoken", "$select", "$count"];

    private PolicyQuery() { }

    public int Top { get; private init; } = PolicyRoom.Most;

    /// <summary>The priority of the last policy of the page before.</summary>
    public int After { get; private init; }

    public string? NameKey { get; private init; }

    public IReadOnlyList<string> Expand { get; private init; } = [];

    public string Filter { get; private init; } = "";

    /// <returns>Null when there are faults.</returns>
    public static PolicyQuery? Read(IQueryCollection query, FieldErrors errors)
    {
        foreach (var unknown in query.Keys.Where(key => key.StartsWith('$') && !Options.Contains(key)))
        {
            errors.Add("query", $"{ClaimedText.Clean(unknown)} is not known here.");
        }

        var expand = query["$expand"]
            .ToString()
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (expand.Except(["settings", "assignments"]).Any())
        {
            errors.Add("$expand", "settings and assignments.");
        }

        var filter = query["$filter"].ToString();
        var read = new PolicyQuery
        {
            Top = Number(query, "$top", PolicyRoom.Most, errors),
            After = Number(query, "$skiptoken", otherwise: 0, errors),
            NameKey = NameIn(filter, errors),
            Expand = expand,
            Filter = filter,
        };
        return errors.Any ? null : read;
    }

    private static int Number(IQueryCollection query, string option, int otherwise, FieldErrors errors)
    {
        var text = query[option].ToString();
        if (text.Length == 0)
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }

        errors.Add(option, "A whole number above 0.");
        return otherwise;
    }

    private static string? NameIn(string filter, FieldErrors errors)
    {
        if (filter.Length == 0)
        {
            return null;
        }

        var parts = Filters().Match(filter);
        if (!parts.Success)
        {
            errors.Add("$filter", "technologies has 'enrollment', name eq '…', or both with and.");
        }

        return parts.Groups["name"] is { Success: true } name
            ? SearchKey.Of(name.Value.Replace("''", "'", StringComparison.Ordinal))
            : null;
    }

    [GeneratedRegex(
        @"\A\s*(?:technologies\s+has\s+(?:microsoft\.graph\.deviceManagementConfigurationTechnologies)?'enrollment'(?:\s+and\s+|\s*\z))?(?:name\s+eq\s+'(?<name>(?:[^']|'')*)'\s*)?\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Filters();
}
