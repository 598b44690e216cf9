using System.Text;
using System.Text.Json;
using Muster.Kernel;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Phrases;
using Muster.Kernel.Text;
using Muster.Modules.AgentChannel.Exchange;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentKeys;
using Muster.Modules.EnrollmentQueue.Submit;
using Muster.Modules.Keys;
using Muster.Protocols.Agent;

namespace Muster.Modules.AgentChannel.Enroll;

/// <summary>Turns what a device says of itself into a submission: cleaned, bounded, every fault named.</summary>
internal static class EnrollClaim
{
    private const int MaxEnrollmentKey = 128;

    private static readonly string[] Platforms = ["linux", "windows", "macos"];

    public static (Submission? Submission, AgentAnswer? Refusal) Check(
        EnrollCall call,
        DeviceCredential credential,
        string address,
        ReadOnlyMemory<byte> serverKey,
        ContentMarks marks
    )
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (!DeviceKey.TryCreate(call.DeviceKey, out var deviceKey))
        {
            faults["deviceKey"] = ["1 to 63 of a-z 0-9 . _ - with a letter or digit at both ends."];
        }

        if (!PeerId.TryCreate(call.PeerId, out var peerId))
        {
            faults["peerId"] = ["32 hex digits."];
        }

        if (!Platforms.Contains(call.Platform, StringComparer.Ordinal))
        {
            faults["platform"] = [$"One of {string.Join(", ", Platforms)}."];
        }

        if (call.Ownership is not null && !DeviceOwnership.Chosen.Contains(call.Ownership))
        {
            faults["ownership"] = [$"One of {string.Join(", ", DeviceOwnership.Chosen)}."];
        }

        if (call.EnrollmentKey is { Length: 0 or > MaxEnrollmentKey })
        {
            faults["enrollmentKey"] = [$"Text of 1 to {MaxEnrollmentKey} characters."];
        }

        if (call.EnrollmentPassword is { Length: 0 or > ShownPassword.MaxLength })
        {
            faults["enrollmentPassword"] = [$"Text of 1 to {ShownPassword.MaxLength} characters."];
        }

        if (call.PhraseCommitment is { } promised && !Fingerprint.TryParseHex(promised, out _))
        {
            faults["phraseCommitment"] = ["64 lowercase hex digits."];
        }

        var displayName = Text(call.DisplayName, "displayName");
        var osVersion = Text(call.OsVersion, "osVersion");
        var agentVersion = Text(call.AgentVersion, "agentVersion");
        if (faults.Count > 0)
        {
            return (null, Refusals.BodyMalformed("Members have faults.", faults));
        }

        var claim = call with
        {
            DeviceKey = deviceKey!.Value.Value, // checked above, as are the others below
            DisplayName = displayName!,
            PeerId = peerId!.Value.Value,
            OrgUniqueId = ClaimedText.Clean(call.OrgUniqueId),
            SerialNumber = ClaimedText.Clean(call.SerialNumber),
            Manufacturer = ClaimedText.Clean(call.Manufacturer),
            Model = ClaimedText.Clean(call.Model),
            OsVersion = osVersion!,
            AgentVersion = agentVersion!,
            EnrollmentKey = null,
            EnrollmentPassword = null,
        };
        var password = call.EnrollmentPassword is { } given ? ShownPassword.Of(marks, given) : null;
        return (
            SubmissionOf(claim, call.EnrollmentKey, password, credential, address) with
            {
                Phrase = PromiseOf(claim, serverKey),
            },
            null
        );

        string? Text(string text, string member)
        {
            var clean = ClaimedText.Clean(text);
            if (clean is null)
            {
                faults[member] = ["Text of 1 to 128 visible characters."];
            }

            return clean;
        }
    }

    /// <summary>The salt is made now that the commitment is here: neither side chooses knowing the share of the other.</summary>
    private static PhrasePromise? PromiseOf(EnrollCall claim, ReadOnlyMemory<byte> serverKey) =>
        claim.PhraseCommitment is { } commitment
            ? new PhrasePromise(Fingerprint.Create(commitment), PhraseShare.New(), serverKey)
            : null;

    /// <param name="claim">Without the enrollment key and password.</param>
    private static Submission SubmissionOf(
        EnrollCall claim,
        string? enrollmentKey,
        ShownPassword? password,
        DeviceCredential credential,
        string address
    ) =>
        new()
        {
            Key = new ProvedKey(
                Fingerprint.Create(credential.Key.KeyId),
                Fingerprint.Create(credential.FingerprintSha256),
                credential.Key.Spki
            ),
            DeviceKey = DeviceKey.Create(claim.DeviceKey),
            DisplayName = claim.DisplayName,
            PeerId = PeerId.Create(claim.PeerId),
            OrgUniqueId = claim.OrgUniqueId,
            SerialNumber = claim.SerialNumber,
            Manufacturer = claim.Manufacturer,
            Model = claim.Model,
            Ownership = claim.Ownership,
            Platform = claim.Platform,
            OsVersion = claim.OsVersion,
            AgentVersion = claim.AgentVersion,
            Sha1Thumbprint = credential.ThumbprintSha1,
            Content = ContentOf(claim, enrollmentKey, password),
            Address = address,
            EnrollmentKey = enrollmentKey is null ? null : EnrollmentKeyText.Read(enrollmentKey),
            Password = password,
        };

    /// <summary>
    /// Another enrollment key makes another request, and the same one none. It goes in as its own hash, which the database has anyway: nothing
    /// that is kept with the request says more of the secret. A password may be short enough to be tried out, and goes in under the server's key.
    /// </summary>
    private static Fingerprint ContentOf(EnrollCall claim, string? enrollmentKey, ShownPassword? password)
    {
        var hashed = claim with
        {
            EnrollmentKey = enrollmentKey is null
                ? null
                : Fingerprint.OfSha256(Encoding.UTF8.GetBytes(enrollmentKey)).Value,
            EnrollmentPassword = password?.MarkFor("enrollment-request"),
        };
        return Fingerprint.OfSha256(JsonSerializer.SerializeToUtf8Bytes(hashed, AgentJson.Default.EnrollCall));
    }
}
