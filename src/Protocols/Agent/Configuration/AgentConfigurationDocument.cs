using System.Text.Json;
using Muster.Protocols.Documents;

namespace Muster.Protocols.Agent.Configuration;

/// <summary>What Muster's agent sets on its device: files, services and settings of its own.</summary>
public static class AgentConfigurationDocument
{
    /// <summary>The names that a template may use.</summary>
    public static IReadOnlyList<string> TemplateVariables => TemplateText.Variables;

    public static ReadDocument Read(ReadOnlyMemory<byte> text)
    {
        var findings = new DocumentFindings();
        var settings = new SettingList(findings);
        if (JsonTree.ReadObject(text, findings) is { } root)
        {
            var fields = new JsonFields(root, findings);
            foreach (var file in fields.Objects("files"))
            {
                AgentFile.Read(file, settings, findings);
            }

            foreach (var service in fields.Objects("services"))
            {
                ReadService(service, settings);
            }

            foreach (var setting in fields.Objects("settings"))
            {
                ReadSetting(setting, settings);
            }

            fields.Finish();
            if (!root.Members.Any(member => member.Value.Items.Count > 0) && findings.Faults.Count == 0)
            {
                findings.Fault("policy_empty", "Name a file, a service or a setting.", root.Place, "");
            }
        }

        return settings.ToDocument();
    }

    private static void ReadService(JsonFields fields, SettingList settings)
    {
        var name = fields.NeededText("name", most: 200);
        var (enabled, running) = (fields.Flag("enabled"), fields.Flag("running"));
        fields.Finish();
        if (name.Length > 0 && !AgentNames.IsService(name))
        {
            fields.Fault("name", "service_name", AgentNames.ServiceWords);
        }

        if (enabled is null && running is null)
        {
            fields.Fault("enabled", "missing", "Say enabled, running or both.");
        }

        Add("enabled", enabled);
        Add("running", running);

        void Add(string what, bool? on)
        {
            if (on is { } said)
            {
                var key = $"agent:services[{name}]/{what}";
                settings.Add(
                    new DocumentSetting(key, key, said ? "true" : "false", Secret: false),
                    fields.Of.Place,
                    fields.Of.Pointer
                );
            }
        }
    }

    private static void ReadSetting(JsonFields fields, SettingList settings)
    {
        var name = fields.NeededText("key", most: 200);
        var value = fields.Spot("value");
        var secret = fields.Flag("secret") ?? false;
        fields.Finish();
        if (name.Length > 0 && !AgentNames.IsKey(name))
        {
            fields.Fault("key", "setting_key", AgentNames.KeyWords);
        }

        if (value is null || value.Kind is JsonValueKind.Object or JsonValueKind.Array)
        {
            fields.Fault("value", value is null ? "missing" : "wrong_type", "A text, a number, true or false.");
            return;
        }

        var key = $"agent:settings/{name}";
        var hidden =
            secret
            || (value.Kind == JsonValueKind.String && (SecretNames.Covers(name) || SecretNames.StandIn(value.Text)));
        settings.Add(new DocumentSetting(key, key, value.Canonical(), hidden), fields.Of.Place, fields.Of.Pointer);
    }
}
