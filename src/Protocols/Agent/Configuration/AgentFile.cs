using System.Text.Json;
using Muster.Protocols.Documents;

namespace Muster.Protocols.Agent.Configuration;

/// <summary>A file that the agent writes.</summary>
internal static class AgentFile
{
    public static void Read(JsonFields fields, SettingList settings, DocumentFindings findings)
    {
        var path = fields.NeededText("path", most: 600);
        var good = AgentNames.IsPath(path);
        if (path.Length > 0 && !good)
        {
            fields.Fault("path", "file_path", AgentNames.PathWords);
        }

        var attributes = Attributes(fields).ToList();
        var template = fields.Flag("template") ?? false;
        // Nobody sees what is in bytes: whoever means them to be read by all says so.
        var secret = fields.Flag("secret") ?? fields.Has("contentBase64");
        var content = Content(fields, template, findings);
        fields.Finish();
        if (!good || content is null)
        {
            return;
        }

        Add("content", content, secret || SecretNames.StandIn(content));
        Add("template", template ? "true" : "false", hidden: false);
        attributes.ForEach(attribute => Add(attribute.Name, attribute.Value, hidden: false));

        void Add(string name, string value, bool hidden) =>
            settings.Add(
                new DocumentSetting(
                    $"agent:files[{path}]/{name}",
                    $"agent:files[{AgentNames.CanonicalPath(path)}]/{name}",
                    value,
                    hidden
                ),
                fields.Of.Place,
                fields.Of.Pointer
            );
    }

    private static IEnumerable<(string Name, string Value)> Attributes(JsonFields fields)
    {
        foreach (var name in new[] { "owner", "group" })
        {
            if (fields.Text(name, most: 100) is { } account)
            {
                if (!AgentNames.IsAccount(account))
                {
                    fields.Fault(name, "account_name", AgentNames.AccountWords);
                }

                yield return (name, account);
            }
        }

        if (fields.Text("mode", most: 10) is not { } mode)
        {
            yield break;
        }

        if (!AgentNames.IsMode(mode))
        {
            fields.Fault("mode", "file_mode", AgentNames.ModeWords);
        }
        else if (mode[^1] is '2' or '3' or '6' or '7')
        {
            fields.Warn("mode", "world_writable", "Everybody on the device may write this file.");
        }

        yield return ("mode", mode.PadLeft(4, '0'));
    }

    /// <returns>The text, or the bytes as base64; null when there is neither or both.</returns>
    private static string? Content(JsonFields fields, bool template, DocumentFindings findings)
    {
        var (text, bytes) = (
            fields.Text("content", JsonTree.MostBytes),
            fields.Text("contentBase64", JsonTree.MostBytes * 2)
        );
        if (text is null == bytes is null)
        {
            fields.Fault("content", "file_content", "Either content or contentBase64.");
            return null;
        }

        if (bytes is not null && !Convert.TryFromBase64String(bytes, new byte[bytes.Length], out _))
        {
            fields.Fault("contentBase64", "file_content", "Base64 text.");
        }

        if (template && bytes is not null)
        {
            fields.Fault("template", "file_content", "Only a text can be a template.");
        }

        if (template && fields.Spot("content") is { Kind: JsonValueKind.String } content)
        {
            TemplateText.Check(content, findings);
        }

        return text ?? $"base64 {bytes}";
    }
}
