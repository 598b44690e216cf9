using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Muster.Protocols.Apple.Profiles;
using Muster.Protocols.Documents;

namespace Muster.Protocols.Apple.Forms;

/// <summary>The parts of the form that there may be several of: networks and certificates that devices trust.</summary>
internal static class FormNetworks
{
    private const int MostCertificateText = 20_000;

    public static FormPayload? WiFi(JsonFields fields)
    {
        var ssid = FormText.Checked(fields, "ssid", fields.NeededText("ssid", most: 32));
        if (ssid is not null && Encoding.UTF8.GetByteCount(ssid) > 32)
        {
            fields.Fault("ssid", "form_ssid", "At most 32 bytes.");
        }

        var security = fields.Word("security", "none", "wpa2", "wpa3", "any") ?? "wpa2";
        var password = FormText.Read(fields, "password", 63);
        var hidden = fields.Flag("hidden") ?? false;
        var joins = fields.Flag("autoJoin") ?? true;
        fields.Finish();
        if (security == "none" && password is not null)
        {
            fields.Fault("password", "form_password", "An open network has no password.");
        }

        if (security != "none" && password is null or { Length: < 8 })
        {
            fields.Fault("password", "form_password", "The password of a network has 8 to 63 characters.");
        }

        return string.IsNullOrEmpty(ssid)
            ? null
            : new FormPayload(
                PayloadTypes.WiFi,
                $"wifi.{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(ssid))}",
                $"Wi-Fi {ssid}",
                [
                    new PlistEntry.Text("SSID_STR", ssid),
                    new PlistEntry.Flag("HIDDEN_NETWORK", hidden),
                    new PlistEntry.Flag("AutoJoin", joins),
                    new PlistEntry.Text("EncryptionType", Word(security)),
                    .. password is null ? Array.Empty<PlistEntry>() : [new PlistEntry.Text("Password", password)],
                ]
            );
    }

    public static FormPayload? Certificate(JsonFields fields)
    {
        var name = FormText.Read(fields, "name", 100);
        var pem = fields.NeededText("pem", MostCertificateText);
        fields.Finish();
        if (Der(pem) is not { } der)
        {
            fields.Fault("pem", "form_certificate", "One certificate as text: -----BEGIN CERTIFICATE----- and so on.");
            return null;
        }

        return new FormPayload(
            PayloadTypes.RootCertificate,
            $"certificate.{Convert.ToHexStringLower(SHA256.HashData(der)[..8])}",
            name ?? "Certificate",
            [new PlistEntry.Bytes("PayloadContent", der)]
        );
    }

    private static string Word(string security) =>
        security switch
        {
            "none" => "None",
            "wpa3" => "WPA3",
            "any" => "Any",
            _ => "WPA2",
        };

    private static byte[]? Der(string pem)
    {
        if (
            !PemEncoding.TryFind(pem, out var found)
            || !pem.AsSpan()[found.Label].SequenceEqual("CERTIFICATE")
            || !pem.AsSpan()[found.Location.End..].IsWhiteSpace()
        )
        {
            return null;
        }

        try
        {
            var der = Convert.FromBase64String(pem[found.Base64Data]);
            using var certificate = X509CertificateLoader.LoadCertificate(der);
            return der;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
