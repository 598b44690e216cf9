using System.Net;
using System.Security.Cryptography;
using Muster.Contracts.Restrictions;
using Muster.Http;
using Muster.Kernel;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Devices;
using Muster.Modules.Enrollments;
using Muster.Modules.Enrollments.Admit;

namespace Muster.Modules.Restrictions.Suppose;

/// <summary>From a question to the claim that such a device would bring.</summary>
internal sealed class QuestionInput(IEnumerable<EnrollmentKind> kinds)
{
    private const string Method = "agent";

    private readonly List<string> platforms =
    [
        .. kinds.Where(kind => kind.Method == Method).Select(kind => kind.Platform).Order(StringComparer.Ordinal),
    ];

    /// <param name="address">The caller's own.</param>
    /// <returns>Null when there are faults.</returns>
    public AdmissionClaim? Read(AdmissionQuestion body, string address, FieldErrors errors)
    {
        if (!platforms.Contains(body.Platform))
        {
            errors.Add("platform", $"One of {string.Join(", ", platforms)}.");
        }

        if (body.Ownership is not null && !DeviceOwnership.Chosen.Contains(body.Ownership))
        {
            errors.Add("ownership", $"One of {string.Join(", ", DeviceOwnership.Chosen)}.");
        }

        var deviceKey = DeviceKey.Create($"nobody-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}");
        if (body.DeviceKey is not null)
        {
            if (DeviceKey.TryCreate(body.DeviceKey, out var given))
            {
                deviceKey = given.Value;
            }
            else
            {
                errors.Add("deviceKey", "1 to 63 of a-z 0-9 . _ - with a letter or digit at both ends.");
            }
        }

        var peerId = PeerId.Create(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
        if (body.PeerId is not null)
        {
            if (PeerId.TryCreate(body.PeerId, out var given))
            {
                peerId = given.Value;
            }
            else
            {
                errors.Add("peerId", "32 hex digits.");
            }
        }

        var key = Fingerprint.OfSha256(RandomNumberGenerator.GetBytes(32));
        if (body.KeyFingerprint is not null)
        {
            if (Fingerprint.TryParseHex(body.KeyFingerprint, out var given))
            {
                key = given.Value;
            }
            else
            {
                errors.Add("keyFingerprint", "64 hex digits.");
            }
        }

        Fingerprint? certificate = null;
        if (body.CertificateFingerprint is not null)
        {
            if (Fingerprint.TryParseHex(body.CertificateFingerprint, out var given))
            {
                certificate = given.Value;
            }
            else
            {
                errors.Add("certificateFingerprint", "64 hex digits.");
            }
        }

        if (body.Address is not null && !IPAddress.TryParse(body.Address.Split('/')[0], out _))
        {
            errors.Add("address", "An address such as 198.51.100.7.");
        }

        return errors.Any
            ? null
            : new AdmissionClaim
            {
                Key = key,
                Certificate = certificate,
                ClaimedDeviceKey = deviceKey,
                ClaimedSerialNumber = ClaimedText.Clean(body.SerialNumber),
                ClaimedHardware = ClaimedHardware.Of(
                    ClaimedText.Clean(body.Manufacturer),
                    ClaimedText.Clean(body.Model)
                ),
                ClaimedOwnership = body.Ownership,
                ClaimedPeerId = peerId,
                Platform = body.Platform,
                Method = Method,
                OsVersion = ClaimedText.Clean(body.OsVersion),
                Address = body.Address ?? address,
                EnrollmentKey = body.EnrollmentKeyId is { } id
                    ? new PresentedEnrollmentKey(new EnrollmentKeyId(id), Hash: null, Supposed: true)
                    : null,
            };
    }
}
