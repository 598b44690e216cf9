using System.Text;

namespace Muster.Protocols.Documents;

/// <summary>Gathers what a document sets, within its bounds; the same thing twice is a fault.</summary>
internal sealed class SettingList(DocumentFindings findings)
{
    public const int Most = 1000;

    /// <summary>A key stands in an index of the database, whose entries are bounded.</summary>
    public const int LongestKey = 1000;
    private readonly List<DocumentSetting> settings = [];
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);

    public void Add(DocumentSetting setting, TextPlace place, string pointer)
    {
        if (Encoding.UTF8.GetByteCount(setting.CanonicalKey) > LongestKey)
        {
            findings.Fault("key_too_long", $"The name of a setting has at most {LongestKey} bytes.", place, pointer);
        }
        else if (!keys.Add(setting.CanonicalKey))
        {
            findings.Fault("duplicate_setting", $"{Shown(setting.Key)} is set twice.", place, pointer);
        }
        else if (settings.Count < Most)
        {
            settings.Add(setting);
        }
        else if (settings.Count == Most && findings.Faults.All(fault => fault.Code != "too_many_settings"))
        {
            findings.Fault("too_many_settings", $"At most {Most} settings in one policy.", place, pointer);
        }
    }

    public ReadDocument ToDocument() => new(settings, findings.Faults, findings.Warnings);

    /// <summary>What was written, short enough for a sentence.</summary>
    public static string Shown(string text) => text.Length <= 80 ? text : $"{text[..77]}...";
}
