using System.Text.RegularExpressions;
using Muster.Protocols.Apple.Profiles;
using Muster.Protocols.Documents;

namespace Muster.Protocols.Apple.Forms;

/// <summary>Common payloads as a form: what is said becomes a configuration profile, the same bytes for the same form.</summary>
public static partial class ProfileForm
{
    /// <summary>The settings of the profile; faults stand where they are in the form.</summary>
    public static ReadDocument Read(ReadOnlyMemory<byte> text)
    {
        var findings = new DocumentFindings();
        var profile = Profile(text, findings);
        if (profile is null || findings.Faults.Count > 0)
        {
            return new ReadDocument([], findings.Faults, findings.Warnings);
        }

        var made = ProfileDocument.Read(ProfileText.Of(profile));
        return made with
        {
            Warnings = [.. made.Warnings.Select(warning => warning with { Place = TextPlace.Start, Pointer = "" })],
        };
    }

    /// <summary>The profile of a form without faults.</summary>
    public static byte[] ToProfile(ReadOnlyMemory<byte> text) =>
        ProfileText.Of(
            Profile(text, new DocumentFindings())
                ?? throw new InvalidOperationException("A form with faults is no profile.")
        );

    private static FormProfile? Profile(ReadOnlyMemory<byte> text, DocumentFindings findings)
    {
        if (JsonTree.ReadObject(text, findings) is not { } root)
        {
            return null;
        }

        var fields = new JsonFields(root, findings);
        var identifier = fields.NeededText("identifier", most: 128);
        if (identifier.Length > 0 && !Identifier().IsMatch(identifier))
        {
            fields.Fault("identifier", "form_identifier", "Such as com.company.wifi: letters, digits, - and dots.");
        }

        var profile = new FormProfile(
            identifier,
            FormText.Read(fields, "displayName", 128) ?? identifier,
            FormText.Read(fields, "organization", 128),
            fields.Word("scope", "System", "User") ?? "System",
            fields.Flag("removalDisallowed") ?? false,
            Payloads(fields)
        );
        fields.Finish();
        if (profile.Payloads.Count == 0 && findings.Faults.Count == 0)
        {
            findings.Fault("form_empty", "Say at least one thing.", root.Place, "");
        }

        return profile;
    }

    private static List<FormPayload> Payloads(JsonFields fields)
    {
        var payloads = new List<FormPayload>();
        foreach (var section in FormSections.All)
        {
            if (fields.Object(section.Name) is { } given)
            {
                var entries = section.Fields.Select(field => field.Read(given)).OfType<PlistEntry>().ToList();
                given.Finish();
                if (entries.Count > 0)
                {
                    payloads.Add(new FormPayload(section.Type, section.Name, section.DisplayName, entries));
                }
            }
        }

        AddEach("wifi", FormNetworks.WiFi, by: "ssid");
        AddEach("certificates", FormNetworks.Certificate, by: "pem");
        return payloads;

        void AddEach(string list, Func<JsonFields, FormPayload?> read, string by)
        {
            foreach (var item in fields.Objects(list))
            {
                if (read(item) is not { } payload)
                {
                    continue;
                }

                if (payloads.Exists(other => other.Name == payload.Name))
                {
                    item.Fault(by, "duplicate_setting", "This stands in the form twice.");
                }

                payloads.Add(payload);
            }
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+\z", RegexOptions.None, 1000)]
    private static partial Regex Identifier();
}

internal sealed record FormProfile(
    string Identifier,
    string DisplayName,
    string? Organization,
    string Scope,
    bool RemovalDisallowed,
    IReadOnlyList<FormPayload> Payloads
);
