using System.Text;
using Muster.Protocols.Documents;

namespace Muster.Unit.Protocols.Configuration;

/// <summary>Findings as a line each, and documents from texts.</summary>
internal static class Told
{
    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static IEnumerable<string> Faults(ReadDocument document) => document.Faults.Select(Line);

    public static IEnumerable<string> Warnings(ReadDocument document) => document.Warnings.Select(Line);

    public static IReadOnlyDictionary<string, string> Values(ReadDocument document) =>
        document.Settings.ToDictionary(setting => setting.Key, setting => setting.Value);

    private static string Line(DocumentFinding finding) =>
        $"{finding.Place.Line}:{finding.Place.Column} {finding.Code} {finding.Pointer}";
}
