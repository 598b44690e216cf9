using Muster.Contracts.Policies;
using Muster.Protocols.Documents;

namespace Muster.Modules.Policies.Configuration.Internal;

/// <summary>Contents as the API shows them: secrets without their value, long values by their beginning.</summary>
internal static class ContentView
{
    private const int LongestValue = 4000;

    public static ConfigurationFinding[] FindingsOf(IReadOnlyList<DocumentFinding> findings) =>
        [
            .. findings
                .OrderBy(finding => finding.Place.Line)
                .ThenBy(finding => finding.Place.Column)
                .Select(finding => new ConfigurationFinding(
                    finding.Code,
                    finding.Words,
                    finding.Place.Line,
                    finding.Place.Column,
                    finding.Pointer,
                    finding.Field
                )),
        ];

    public static IReadOnlyList<ConfigurationSetting> SettingsOf(ReadDocument document) =>
        [
            .. document
                .Settings.OrderBy(setting => setting.CanonicalKey, StringComparer.Ordinal)
                .Select(setting => new ConfigurationSetting(setting.Key, ValueOf(setting), setting.Secret)),
        ];

    public static string? ValueOf(DocumentSetting setting) =>
        setting.Secret ? null
        : setting.Value.Length <= LongestValue ? setting.Value
        : $"{setting.Value[..(char.IsHighSurrogate(setting.Value[LongestValue - 1]) ? LongestValue - 1 : LongestValue)]}…";
}
