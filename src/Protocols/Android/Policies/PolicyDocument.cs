using System.Text.Json;
using System.Text.RegularExpressions;
using Muster.Protocols.Documents;

namespace Muster.Protocols.Android.Policies;

/// <summary>A policy as the Android Management API takes it. Google adds fields: an unknown one is worth a warning, not a refusal.</summary>
public static partial class PolicyDocument
{
    public static ReadDocument Read(ReadOnlyMemory<byte> text)
    {
        var findings = new DocumentFindings();
        var settings = new SettingList(findings);
        if (JsonTree.ReadObject(text, findings) is { } root)
        {
            foreach (var member in root.Members)
            {
                Check(member, findings);
                if (member is { Name: "applications", Value.Kind: JsonValueKind.Array })
                {
                    AddApplications(member.Value, settings, findings);
                }
                else if (!IsOurs(member.Name))
                {
                    Add($"android:{member.Name}", member.Name, member.Value, settings);
                }
            }

            if (root.Members.Count == 0)
            {
                findings.Fault("policy_empty", "Say at least one thing.", root.Place, "");
            }
        }

        return settings.ToDocument();
    }

    /// <summary>The document as Google is given it: without what Muster says itself. The same document, the same text.</summary>
    public static string ToPolicy(ReadOnlyMemory<byte> text)
    {
        var root =
            JsonTree.ReadObject(text, new DocumentFindings())
            ?? throw new InvalidOperationException("A document with faults is no policy.");
        return new JsonSpot
        {
            Kind = JsonValueKind.Object,
            Place = root.Place,
            Pointer = "",
            Members = [.. root.Members.Where(member => !IsOurs(member.Name))],
        }.Canonical();
    }

    /// <summary>Of the policy at Google, not of devices.</summary>
    private static bool IsOurs(string name) => name is "name" or "version";

    private static void Check(JsonMember member, DocumentFindings findings)
    {
        if (PolicyFields.TypeOf(member.Name) is not { } type)
        {
            findings.Warn(
                "unknown_field",
                $"{SettingList.Shown(member.Name)} is no field that Muster knows; Google may, or it is misspelt.",
                member.Place,
                member.Value.Pointer
            );
        }
        else if (!PolicyFields.Fits(type, member.Value.Kind))
        {
            findings.Fault("wrong_type", Words(type), member.Value.Place, member.Value.Pointer);
        }

        if (IsOurs(member.Name))
        {
            findings.Warn(
                "field_ignored",
                "Muster names and counts policies at Google itself; this is left out.",
                member.Place,
                member.Value.Pointer
            );
        }
    }

    private static string Words(FieldType type) =>
        type switch
        {
            FieldType.Flag => "true or false.",
            FieldType.Number => "A number.",
            FieldType.Count => "A number, or one as a text.",
            FieldType.Text => "A text.",
            FieldType.List => "A list: [ ... ].",
            FieldType.Object => "An object: { ... }.",
        };

    private static void AddApplications(JsonSpot list, SettingList settings, DocumentFindings findings)
    {
        foreach (var app in list.Items)
        {
            if (app["packageName"] is not { Kind: JsonValueKind.String } package || !Package().IsMatch(package.Text))
            {
                findings.Fault(
                    "package_name",
                    "An application has a packageName such as com.company.app.",
                    (app["packageName"] ?? app).Place,
                    $"{app.Pointer}/packageName"
                );
                continue;
            }

            foreach (var member in app.Members.Where(member => member.Name != "packageName"))
            {
                Add($"android:applications[{package.Text}]/{member.Name}", member.Name, member.Value, settings);
            }
        }
    }

    private static void Add(string key, string name, JsonSpot value, SettingList settings)
    {
        if (value is { Kind: JsonValueKind.Object, Members.Count: > 0 })
        {
            foreach (var member in value.Members)
            {
                Add($"{key}/{member.Name}", member.Name, member.Value, settings);
            }

            return;
        }

        // Field names of the API tell upper from lower case.
        settings.Add(
            new DocumentSetting(key, key, value.Canonical(), IsSecret(name, value)),
            value.Place,
            value.Pointer
        );
    }

    private static bool IsSecret(string name, JsonSpot value) =>
        value.Kind switch
        {
            JsonValueKind.String => value.Text.Length > 0
                && (SecretNames.Covers(name) || SecretNames.StandIn(value.Text)),
            JsonValueKind.Array => value.Items.Any(item => IsSecret(name, item)),
            JsonValueKind.Object => value.Members.Any(member => IsSecret(member.Name, member.Value)),
            _ => false,
        };

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)+\z", RegexOptions.None, 1000)]
    private static partial Regex Package();
}
