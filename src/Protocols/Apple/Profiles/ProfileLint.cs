using Muster.Protocols.Documents;

namespace Muster.Protocols.Apple.Profiles;

/// <summary>What a device would refuse of a profile, and what its author may not have meant.</summary>
internal sealed class ProfileLint(DocumentFindings findings)
{
    private readonly HashSet<string> identifiers = new(StringComparer.Ordinal);
    private readonly HashSet<string> uuids = new(StringComparer.OrdinalIgnoreCase);

    /// <returns>The payloads that could be made out.</returns>
    public IReadOnlyList<PlistSpot> Check(PlistSpot root)
    {
        CheckIdentity(root);
        if (root.TextOf("PayloadType") is { } type && type != PayloadTypes.Root)
        {
            findings.Fault(
                "profile_root",
                "The PayloadType of the whole profile is Configuration.",
                root["PayloadType"]!.Place, // it has the text above
                "/PayloadType"
            );
        }

        if (root["PayloadScope"] is { } scope && scope.Text is not ("System" or "User"))
        {
            findings.Fault("payload_scope", "System or User.", scope.Place, scope.Pointer);
        }

        if (root["PayloadRemovalDisallowed"] is { Kind: PlistKind.Flag, Text: "true" } held)
        {
            findings.Warn(
                "removal_disallowed",
                "People cannot remove this profile themselves.",
                held.Place,
                held.Pointer
            );
        }

        if (root["EncryptedPayloadContent"] is { } encrypted)
        {
            findings.Fault(
                "profile_encrypted",
                "What is encrypted cannot be checked.",
                encrypted.Place,
                encrypted.Pointer
            );
        }

        return Payloads(root);
    }

    private List<PlistSpot> Payloads(PlistSpot root)
    {
        if (root["PayloadContent"] is not { Kind: PlistKind.Array, Items.Count: > 0 } content)
        {
            findings.Fault(
                "payload_content",
                "PayloadContent is an array with at least one payload.",
                (root["PayloadContent"] ?? root).Place,
                "/PayloadContent"
            );
            return [];
        }

        foreach (var other in content.Items.Where(item => item.Kind != PlistKind.Dictionary))
        {
            findings.Fault("payload_content", "A payload is a <dict>.", other.Place, other.Pointer);
        }

        var payloads = content.Items.Where(item => item.Kind == PlistKind.Dictionary).ToList();
        payloads.ForEach(CheckPayload);
        return payloads;
    }

    private void CheckPayload(PlistSpot payload)
    {
        CheckIdentity(payload);
        if (payload.TextOf("PayloadType") is not { } type)
        {
            return;
        }

        var place = payload["PayloadType"]!.Place; // it has the text above
        if (type == PayloadTypes.Mdm)
        {
            findings.Fault(
                "payload_mdm",
                "The payload that enrolls a device cannot come from a policy.",
                place,
                $"{payload.Pointer}/PayloadType"
            );
        }
        else if (!PayloadTypes.IsKnown(type))
        {
            findings.Warn(
                "payload_unknown",
                $"{SettingList.Shown(type)} is no type that Apple describes; an app may know it.",
                place,
                $"{payload.Pointer}/PayloadType"
            );
        }
    }

    private void CheckIdentity(PlistSpot of)
    {
        Needed(of, "PayloadType", PlistKind.Text);
        if (Needed(of, "PayloadVersion", PlistKind.Integer) is { Text: not "1" } version)
        {
            findings.Fault("payload_version", "PayloadVersion is 1.", version.Place, version.Pointer);
        }

        if (Needed(of, "PayloadIdentifier", PlistKind.Text) is { } identifier && !identifiers.Add(identifier.Text))
        {
            findings.Fault(
                "payload_duplicate",
                $"{SettingList.Shown(identifier.Text)} is another payload's PayloadIdentifier.",
                identifier.Place,
                identifier.Pointer
            );
        }

        if (Needed(of, "PayloadUUID", PlistKind.Text) is not { } uuid)
        {
            return;
        }

        if (!Guid.TryParseExact(uuid.Text, "D", out _))
        {
            findings.Fault("payload_uuid", "A UUID such as the one that uuidgen prints.", uuid.Place, uuid.Pointer);
        }
        else if (!uuids.Add(uuid.Text))
        {
            findings.Fault(
                "payload_duplicate",
                $"{uuid.Text} is another payload's PayloadUUID.",
                uuid.Place,
                uuid.Pointer
            );
        }
    }

    private PlistSpot? Needed(PlistSpot of, string key, PlistKind kind)
    {
        if (of[key] is { } found && found.Kind == kind && found.Text.Length > 0)
        {
            return found;
        }

        findings.Fault(
            "payload_missing",
            kind == PlistKind.Integer ? $"{key} must be there, an <integer>." : $"{key} must be there, a <string>.",
            (of[key] ?? of).Place,
            $"{of.Pointer}/{key}"
        );
        return null;
    }
}
