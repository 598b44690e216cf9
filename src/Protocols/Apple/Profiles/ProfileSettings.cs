using System.Security.Cryptography;
using System.Text;
using Muster.Protocols.Documents;

namespace Muster.Protocols.Apple.Profiles;

/// <summary>What payloads set: each key under its payload's type, and under a name where a device has many of that type.</summary>
internal sealed class ProfileSettings(SettingList settings, DocumentFindings findings)
{
    private static readonly HashSet<string> Envelope = new(StringComparer.Ordinal)
    {
        "PayloadType",
        "PayloadVersion",
        "PayloadIdentifier",
        "PayloadUUID",
        "PayloadDisplayName",
        "PayloadDescription",
        "PayloadOrganization",
        "PayloadEnabled",
        "PayloadScope",
        "PayloadRemovalDisallowed",
    };

    public void Add(IReadOnlyList<PlistSpot> payloads)
    {
        foreach (var ofType in payloads.GroupBy(payload => payload.TextOf("PayloadType") ?? "", StringComparer.Ordinal))
        {
            var several =
                PayloadTypes.MayRepeat(ofType.Key) && (PayloadTypes.HasMany(ofType.Key) || ofType.Count() > 1);
            foreach (var payload in ofType)
            {
                Add(payload, several ? $"apple:{ofType.Key}[{NameOf(payload)}]" : $"apple:{ofType.Key}", top: true);
            }
        }
    }

    private static string? NameOf(PlistSpot payload) =>
        payload.TextOf("PayloadType") switch
        {
            PayloadTypes.WiFi => payload.TextOf("SSID_STR"),
            // The same certificate is the same thing, whatever a profile calls it.
            PayloadTypes.RootCertificate when payload["PayloadContent"] is { } bytes => Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(bytes.Text))[..8]
            ),
            _ => null,
        } ?? payload.TextOf("PayloadIdentifier");

    private void Add(PlistSpot of, string under, bool top)
    {
        foreach (var member in of.Members.Where(member => !top || !Envelope.Contains(member.Key)))
        {
            var key = $"{under}/{member.Key}";
            if (member.Value is { Kind: PlistKind.Dictionary, Members.Count: > 0 })
            {
                Add(member.Value, key, top: false);
                continue;
            }

            var secret = IsSecret(of, member);
            if (secret)
            {
                findings.Warn(
                    "secret",
                    $"{SettingList.Shown(member.Key)} is a secret: whoever has the device's profile can read it.",
                    member.Value.Place,
                    member.Value.Pointer
                );
            }

            settings.Add(
                new DocumentSetting(key, key.ToLowerInvariant(), member.Value.Canonical(), secret),
                member.Value.Place,
                member.Value.Pointer
            );
        }
    }

    private static bool IsSecret(PlistSpot of, PlistMember member) =>
        member.Value.Kind switch
        {
            PlistKind.Text => member.Value.Text.Length > 0
                && (SecretNames.Covers(member.Key) || SecretNames.StandIn(member.Value.Text)),
            PlistKind.Bytes => SecretNames.Covers(member.Key)
                || (member.Key == "PayloadContent" && of.TextOf("PayloadType") == "com.apple.security.pkcs12"),
            // One setting with all that is in it: a secret within makes it one.
            PlistKind.Array => member.Value.Items.Any(item => HoldsSecret(item)),
            _ => false,
        };

    private static bool HoldsSecret(PlistSpot spot) =>
        spot.Kind switch
        {
            PlistKind.Array => spot.Items.Any(HoldsSecret),
            PlistKind.Dictionary => spot.Members.Any(member =>
                IsSecret(spot, member) || (member.Value.Kind == PlistKind.Dictionary && HoldsSecret(member.Value))
            ),
            PlistKind.Text => SecretNames.StandIn(spot.Text),
            _ => false,
        };
}
