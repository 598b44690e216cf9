using Muster.Contracts.Policies;
using Muster.Modules.Policies.Configuration.Internal;
using Muster.Protocols.Documents;

namespace Muster.Modules.Policies.Configuration.Diff;

/// <summary>What another content changes, setting by setting. Values are compared whole; of secrets only that they differ is told.</summary>
internal static class SettingsDiff
{
    public static IReadOnlyList<ConfigurationChange> Between(ReadDocument before, ReadDocument after)
    {
        var (old, now) = (ByKey(before), ByKey(after));
        return
        [
            .. old
                .Keys.Union(now.Keys, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(key => Of(old.GetValueOrDefault(key), now.GetValueOrDefault(key)))
                .OfType<ConfigurationChange>(),
        ];
    }

    private static ConfigurationChange? Of(DocumentSetting? before, DocumentSetting? after)
    {
        if (before?.Value == after?.Value)
        {
            return null;
        }

        var secret = before is { Secret: true } || after is { Secret: true };
        return new ConfigurationChange(
            (after ?? before)!.Key, // one of them is there: their values differ
                before is null ? "added"
                : after is null ? "removed"
                : "changed",
            secret || before is null ? null : ContentView.ValueOf(before),
            secret || after is null ? null : ContentView.ValueOf(after),
            secret
        );
    }

    private static Dictionary<string, DocumentSetting> ByKey(ReadDocument document) =>
        document.Settings.ToDictionary(setting => setting.CanonicalKey, StringComparer.Ordinal);
}
