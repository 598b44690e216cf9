using System.Text.RegularExpressions;
using Muster.Protocols.Documents;

namespace Muster.Protocols.Agent.Configuration;

/// <summary>A file's text with places that the device's own facts fill: <c>{{device.serial}}</c>.</summary>
internal static partial class TemplateText
{
    public static readonly string[] Variables =
    [
        "device.id",
        "device.key",
        "device.name",
        "device.platform",
        "device.serial",
        "owner.name",
        "owner.peer_id",
    ];

    public static void Check(JsonSpot content, DocumentFindings findings)
    {
        for (
            var match = Place().Match(content.Text);
            match.Success && findings.Faults.Count < DocumentFindings.Most; // each place that is told costs a walk through the text
                match = match.NextMatch()
        )
        {
            var name = match.Groups["name"];
            if (!match.Groups["end"].Success)
            {
                Fault(match.Index, "template_open", "{{ has no }} behind it on its line.");
            }
            else if (!Variables.Contains(name.Value.Trim(), StringComparer.Ordinal))
            {
                Fault(
                    match.Index,
                    "template_variable",
                    $"There is no {SettingList.Shown(name.Value.Trim())}. Known: {string.Join(", ", Variables)}."
                );
            }
        }

        void Fault(int index, string code, string words)
        {
            var before = content.Text[..index];
            var line = before.Count(c => c == '\n') + 1;
            var column = index - before.LastIndexOf('\n');
            findings.Fault(
                code,
                $"Line {line}, column {column} of the file: {words}",
                content.PlaceOf(index),
                content.Pointer
            );
        }
    }

    /// <summary>Values are put in once, as they are: what looks like a place in one of them stays.</summary>
    /// <returns>Null when <paramref name="values"/> has no value for one of the places.</returns>
    public static string? Fill(string text, IReadOnlyDictionary<string, string> values, out string? missing)
    {
        string? unknown = null;
        var filled = Place()
            .Replace(
                text,
                match =>
                {
                    var name = match.Groups["name"].Value.Trim();
                    if (match.Groups["end"].Success && values.TryGetValue(name, out var value))
                    {
                        return value;
                    }

                    unknown ??= name;
                    return "";
                }
            );
        missing = unknown;
        return unknown is null ? filled : null;
    }

    [GeneratedRegex(
        @"\{\{(?<name>[^{}\r\n]*)(?<end>\}\})?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Place();
}
