using System.Text.Json;
using Muster.Protocols.Documents;

namespace Muster.Protocols.Windows.Csp;

/// <summary>What is set on a Windows device: nodes, policies of administrative templates, and such templates themselves.</summary>
public static class CspDocument
{
    public static ReadDocument Read(ReadOnlyMemory<byte> text) => Read(text, new DocumentFindings()).Document;

    /// <summary>The commands of a management session that set it, templates first. The document has no fault.</summary>
    public static string ToSyncMl(ReadOnlyMemory<byte> text) =>
        SyncMlText.Of(Read(text, new DocumentFindings()).Commands);

    private static (ReadDocument Document, IReadOnlyList<CspCommand> Commands) Read(
        ReadOnlyMemory<byte> text,
        DocumentFindings findings
    )
    {
        var settings = new SettingList(findings);
        var commands = new List<CspCommand>();
        if (JsonTree.ReadObject(text, findings) is { } root)
        {
            var fields = new JsonFields(root, findings);
            if (!fields.Has("settings"))
            {
                fields.Fault("settings", "missing", "settings is missing: a list of what is set.");
            }

            foreach (var item in fields.Objects("settings"))
            {
                if (Command(item) is { } command)
                {
                    commands.Add(command);
                    settings.Add(command.ToSetting(), item.Of.Place, item.Of.Pointer);
                }
            }

            fields.Finish();
        }

        return (settings.ToDocument(), commands);
    }

    private static CspCommand? Command(JsonFields fields) =>
        fields.Has("admx") ? AdmxSetting.Read(fields)
        : fields.Has("admxInstall") ? AdmxInstall.Read(fields)
        : Node(fields);

    private static CspCommand? Node(JsonFields fields)
    {
        var uri = fields.NeededText("locUri", most: 1000);
        var format = fields.Word("format", CspValue.Formats) ?? (fields.Has("format") ? null : "chr");
        var value = fields.Spot("value");
        var secret = fields.Flag("secret") ?? false;
        fields.Finish();
        if (uri.Length > 0 && !LocUri.IsGood(uri))
        {
            fields.Fault("locUri", "loc_uri", LocUri.Words);
        }

        if (value is null)
        {
            fields.Fault("value", "missing", "value is missing.");
            return null;
        }

        if (value.Kind is JsonValueKind.Object or JsonValueKind.Array)
        {
            fields.Fault("value", "wrong_type", "A text, a number, true or false.");
            return null;
        }

        var text = value.Kind is JsonValueKind.String ? value.Text : value.Canonical();
        if (format is not null && CspValue.FaultOf(format, text) is { } fault)
        {
            fields.Fault("value", "value_format", $"Its format is {format}: {fault}");
        }

        var named = SecretNames.Covers(uri[(uri.LastIndexOf('/') + 1)..]);
        return format is null || uri.Length == 0
            ? null
            : new CspCommand(uri, format, text, secret || named || SecretNames.StandIn(text));
    }
}
