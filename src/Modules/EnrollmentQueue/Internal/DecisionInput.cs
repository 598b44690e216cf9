using Muster.Http;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Text;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentQueue.Internal;

/// <summary>What approve and reject read from their callers.</summary>
internal static class DecisionInput
{
    public const int MaxText = 500;

    public static Fingerprint Fingerprint(string? text, string field, FieldErrors errors)
    {
        var reading = FingerprintInput.Read(text);
        if (reading.Sha256 is { } fingerprint)
        {
            return fingerprint;
        }

        errors.Add(
            field,
            reading.Kind switch
            {
                FingerprintInput.Kind.Sha1 => "That is a SHA-1 thumbprint. Compare and send the SHA-256 fingerprint.",
                FingerprintInput.Kind.WrongCheckDigit =>
                    $"The check digit of group {reading.WrongGroup} is wrong: read it again.",
                _ => "The SHA-256 fingerprint: 64 hex digits in any common form, or the spoken form.",
            }
        );
        return default;
    }

    public static Verification VerifiedBy(string? text, FieldErrors errors)
    {
        if (text is null)
        {
            return Verification.None;
        }

        if (EnumText.TryParse<Verification>(text, out var verification) && verification != Verification.None)
        {
            return verification.Value;
        }

        errors.Add("verifiedBy", "phrase, fingerprint, or nothing.");
        return Verification.None;
    }

    public static string? Text(string? text, string field, FieldErrors errors)
    {
        if (text?.Length > MaxText)
        {
            errors.Add(field, $"At most {MaxText} characters.");
        }

        return ClaimedText.Clean(text, MaxText);
    }
}
