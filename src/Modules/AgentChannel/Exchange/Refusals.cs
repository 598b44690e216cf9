using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Muster.Http;
using Muster.Protocols.Agent;

namespace Muster.Modules.AgentChannel.Exchange;

/// <summary>Every refusal of this channel, with its code as <c>docs/agent-protocol.md</c> lists it.</summary>
internal static class Refusals
{
    public static AgentAnswer BadTarget { get; } =
        Unsigned(400, "bad_target", "The request target has characters that are not allowed.");

    public static AgentAnswer NoSuchRoute { get; } =
        Unsigned(404, "not_found", "The agent protocol has no such route.");

    public static AgentAnswer BodyTooLarge { get; } =
        Unsigned(413, "body_too_large", $"A body has at most {AgentRequestReader.MaxBodyBytes} bytes.");

    public static AgentAnswer Misdirected { get; } =
        Unsigned(421, "misdirected", "This server does not go by the authority that was called.");

    public static AgentAnswer NonceInvalid { get; } =
        Signed(401, "nonce_invalid", "The nonce is missing or not one of this server's; ask for a challenge.");

    public static AgentAnswer NonceExpired { get; } =
        Signed(401, "nonce_expired", "The nonce is older than five minutes; ask for a challenge.");

    public static AgentAnswer NonceUsed { get; } =
        Signed(401, "nonce_used", "The nonce was used before; ask for a challenge.");

    public static AgentAnswer ClockSkew { get; } =
        Signed(401, "clock_skew", "created is more than 300 seconds off; correct it by the Date of this answer.");

    public static AgentAnswer UnknownKey { get; } =
        Signed(401, "unknown_key", "No device of this server proves itself with this key.");

    public static AgentAnswer Revoked { get; } = Signed(403, "revoked", "The device was removed.");

    public static AgentAnswer Suspended { get; } =
        Signed(403, "suspended", "The device is suspended and is given nothing; keep what is there.");

    public static AgentAnswer NotGiven { get; } =
        Signed(404, "not_found", "This device is not to have it any more; ask for the manifest.");

    public static AgentAnswer TooManyDownloads { get; } =
        Unsigned(503, "too_many_downloads", "As many files as this server bears are on their way; come again.") with
        {
            RetryAfter = TimeSpan.FromSeconds(30),
        };

    public static AgentAnswer Blocked { get; } =
        Signed(403, "blocked", "This key is blocked; whoever runs the server can lift the block.");

    public static AgentAnswer KeyRotated { get; } =
        Signed(403, "key_rotated", "This key was replaced; it may only repeat its rotation, for a day.");

    public static AgentAnswer KeyShared { get; } =
        Signed(
            409,
            "key_shared",
            "Several machines have this key: until a person has decided it stays as it is, and afterwards it is nobody's."
        );

    public static AgentAnswer NoSuchRequest { get; } = Signed(404, "not_found", "This key has no such request.");

    public static AgentAnswer NothingCommitted { get; } =
        Signed(
            409,
            "nothing_committed",
            "This request came without a phraseCommitment, so there is nothing to reveal."
        );

    public static AgentAnswer RevealMismatch { get; } =
        Signed(422, "reveal_mismatch", "This is not what the request committed to; nothing is shown.");

    public static AgentAnswer RequestEnded { get; } =
        Signed(409, "request_ended", "The request has ended; a poll tells how.");

    public static AgentAnswer ReportOutOfOrder { get; } =
        Signed(409, "report_out_of_order", "A report of this stream is missing; begin a new stream.");

    public static AgentAnswer EnrollmentKeyUnknown { get; } =
        Signed(403, "enrollment_key_unknown", "There is no such enrollment key; compare it with what you were given.");

    public static AgentAnswer EnrollmentKeyRevoked { get; } =
        Signed(403, "enrollment_key_revoked", "The enrollment key was revoked; ask for another one.");

    public static AgentAnswer EnrollmentKeyExpired { get; } =
        Signed(403, "enrollment_key_expired", "The enrollment key has expired; ask for another one.");

    public static AgentAnswer EnrollmentKeyUsedUp { get; } =
        Signed(403, "enrollment_key_used_up", "The enrollment key has no uses left; ask for another one.");

    public static AgentAnswer EnrollmentKeyNotForThisPlatform { get; } =
        Signed(403, "enrollment_key_not_for_this_platform", "The enrollment key is for devices of another platform.");

    public static AgentAnswer EnrollmentKeyNotFromThisAddress { get; } =
        Signed(403, "enrollment_key_not_from_this_address", "The enrollment key is not good from this network.");

    public static AgentAnswer EnrollmentKeyPersonInactive { get; } =
        Signed(403, "enrollment_key_person_inactive", "The enrollment key is for somebody who may enroll no devices.");

    public static AgentAnswer SignatureInvalid(string why) => Signed(401, "signature_invalid", why);

    public static AgentAnswer OfSignature(AgentSignatureReading.Refused reading) =>
        reading.Fault switch
        {
            AgentSignatureFault.Malformed => Unsigned(400, "signature_malformed", reading.Why),
            AgentSignatureFault.Invalid => SignatureInvalid(reading.Why),
        };

    public static AgentAnswer NotAdmitted(string? code) =>
        Signed(403, "not_admitted", $"A rule of this organisation refuses the device: {code}.");

    public static AgentAnswer CredentialRefused(string why) => Signed(422, "credential_refused", why);

    public static AgentAnswer BodyMalformed(string why, IReadOnlyDictionary<string, string[]>? errors = null) =>
        Answer(signed: false, 400, "body_malformed", why, errors);

    public static AgentAnswer RateLimited(TimeSpan wait) =>
        Unsigned(429, "rate_limited", "Too many calls; try again later.") with
        {
            RetryAfter = wait,
        };

    public static AgentAnswer TooManyPending { get; } =
        Unsigned(429, "too_many_pending", "Too many requests await a decision; try again later.") with
        {
            RetryAfter = TimeSpan.FromMinutes(5),
        };

    private static AgentAnswer Signed(int status, string code, string detail) =>
        Answer(signed: true, status, code, detail, null);

    private static AgentAnswer Unsigned(int status, string code, string detail) =>
        Answer(signed: false, status, code, detail, null);

    private static AgentAnswer Answer(
        bool signed,
        int status,
        string code,
        string detail,
        IReadOnlyDictionary<string, string[]>? errors
    )
    {
        var problem = new AgentProblem
        {
            Type = $"urn:muster:problem:{code}",
            Title = ReasonPhrases.GetReasonPhrase(status),
            Status = status,
            Detail = detail,
            Code = code,
            Errors = errors,
        };
        return new AgentAnswer
        {
            Status = status,
            Body = JsonSerializer.SerializeToUtf8Bytes(problem, AgentJson.Default.AgentProblem),
            ContentType = Problems.ContentType,
            Signed = signed,
            Code = code,
        };
    }
}
