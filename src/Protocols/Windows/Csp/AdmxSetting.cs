using System.Text;
using System.Text.RegularExpressions;
using Muster.Protocols.Documents;

namespace Muster.Protocols.Windows.Csp;

/// <summary>
/// A policy of an administrative template, as the Policy CSP wants it: its node under <c>Policy/Config</c>, and text of
/// <c>&lt;enabled/&gt;</c> with <c>&lt;data/&gt;</c> for its elements. A policy that is not configured is deleted.
/// </summary>
internal static partial class AdmxSetting
{
    private const string PathWords =
        "The area and the policy with a slash between, such as Contoso~Policy~Editor/Proxy.";

    public static CspCommand? Read(JsonFields fields)
    {
        var path = fields.NeededText("admx", most: 600);
        var scope = fields.Word("scope", "device", "user") ?? "device";
        var state = fields.Word("state", "enabled", "disabled", "not_configured");
        var secret = fields.Flag("secret") ?? false;
        var data = fields.Objects("data").Select(Element).ToList();
        fields.Finish();
        if (path.Length > 0 && !Path().IsMatch(path))
        {
            fields.Fault("admx", "admx_path", PathWords);
        }

        if (state is null)
        {
            if (!fields.Has("state"))
            {
                fields.Fault("state", "missing", "state is missing: enabled, disabled or not_configured.");
            }

            return null;
        }

        if (data.Count > 0 && state != "enabled")
        {
            fields.Fault("data", "admx_data", "Only a policy that is enabled has data.");
        }

        var uri = $"./{(scope == "user" ? "User" : "Device")}/{LocUri.PolicyConfig}{path}";
        var holds = data.Exists(element => SecretNames.Covers(element.Id) || SecretNames.StandIn(element.Value));
        return new CspCommand(uri, "chr", TextOf(state, data), secret || holds);
    }

    private static string? TextOf(string state, List<(string Id, string Value)> data) =>
        state switch
        {
            "enabled" => string.Concat(
                data.Select(element => $"<data id=\"{Attribute(element.Id)}\" value=\"{Attribute(element.Value)}\"/>")
                    .Prepend("<enabled/>")
            ),
            "disabled" => "<disabled/>",
            _ => null,
        };

    private static (string Id, string Value) Element(JsonFields fields)
    {
        var element = (fields.NeededText("id", most: 200), fields.Text("value", most: 100_000) ?? "");
        if (!fields.Has("value"))
        {
            fields.Fault("value", "missing", "value is missing.");
        }

        if (!XmlText.IsWritable(element.Item1 + element.Item2))
        {
            fields.Fault("value", "value_format", "Text without control characters.");
        }

        fields.Finish();
        return element;
    }

    // Lists stand with U+F000 between their parts; it and line breaks survive an attribute only as references.
    private static string Attribute(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            escaped.Append(
                c switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '"' => "&quot;",
                    '\t' or '\n' or '\r' or '\uF000' => $"&#x{(int)c:X};",
                    _ => c.ToString(),
                }
            );
        }

        return escaped.ToString();
    }

    [GeneratedRegex(@"^[A-Za-z0-9._~()-]{1,400}/[A-Za-z0-9._~()-]{1,190}\z", RegexOptions.None, 1000)]
    private static partial Regex Path();
}
