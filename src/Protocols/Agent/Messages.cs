using System.Text.Json;
using Muster.Protocols.Agent.Preparation;

namespace Muster.Protocols.Agent;

/// <summary>Answer of <c>POST /agent/v1/challenge</c>.</summary>
public sealed record ChallengeAnswer
{
    public required string Nonce { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>First 16 bytes, hex, of SHA-256 of the server's first key: for people, not for decisions.</summary>
    public required string ServerId { get; init; }

    /// <summary>The server's SubjectPublicKeyInfo, base64. The agent pins it when it enrolls.</summary>
    public required string ServerKey { get; init; }

    /// <summary>What <c>@authority</c> has to be.</summary>
    public required string Authority { get; init; }
}

/// <summary>Body of <c>POST /agent/v1/enrollments</c>. Everything is the device's claim; the key proves only itself.</summary>
public sealed record EnrollCall
{
    public required string DeviceKey { get; init; }

    public required string DisplayName { get; init; }

    public required string PeerId { get; init; }

    public string? OrgUniqueId { get; init; }

    public string? SerialNumber { get; init; }

    public string? Manufacturer { get; init; }

    public string? Model { get; init; }

    /// <summary><c>personal</c> or <c>corporate</c>, as the user says: it counts only where the list of expected devices leaves it to them.</summary>
    public string? Ownership { get; init; }

    /// <summary><c>linux</c>, <c>windows</c> or <c>macos</c>.</summary>
    public required string Platform { get; init; }

    public required string OsVersion { get; init; }

    public required string AgentVersion { get; init; }

    public string? CertificatePem { get; init; }

    public string? CsrPem { get; init; }

    /// <summary>What somebody gave the device so that it need not come as a stranger: a secret, at most 128 characters, never logged.</summary>
    public string? EnrollmentKey { get; init; }

    /// <summary>What the person was told whose device is expected, so that it comes in by itself: a secret, at most 128 characters, never logged.</summary>
    public string? EnrollmentPassword { get; init; }

    /// <summary>The hash of what <see cref="RevealCall"/> will reveal, 64 lowercase hex digits; absent when the device shows no words.</summary>
    public string? PhraseCommitment { get; init; }
}

/// <summary>Answer of enroll: 202, or 200 when the same key asked the same before.</summary>
public sealed record EnrollAnswer
{
    /// <summary>The request's id: the poll route is <c>/agent/v1/enrollments/{id}</c>.</summary>
    public required Guid Id { get; init; }

    public required string State { get; init; }

    public required string Fingerprint { get; init; }

    public required int RetryAfterSeconds { get; init; }

    /// <summary>The server's share of the words, 64 lowercase hex digits: chosen when it had the commitment, the same for the same request.</summary>
    public string? PhraseSalt { get; init; }

    /// <summary>As in <see cref="PollAnswer.Preparation"/>.</summary>
    public DevicePreparation? Preparation { get; init; }
}

/// <summary>Body of <c>POST /agent/v1/enrollments/{id}/phrase</c>.</summary>
public sealed record RevealCall
{
    /// <summary>What the device committed to, 64 lowercase hex digits.</summary>
    public required string Reveal { get; init; }
}

/// <summary>The approver sees the words now. They are not in the answer: each side computes its own.</summary>
public sealed record RevealAnswer
{
    public required bool Revealed { get; init; }
}

public sealed record PollAnswer
{
    /// <summary><c>pending</c>, <c>approved</c>, <c>rejected</c>, <c>expired</c>, <c>superseded</c>, <c>withdrawn</c> or <c>blocked</c>.</summary>
    public required string State { get; init; }

    public required int RetryAfterSeconds { get; init; }

    public string? Reason { get; init; }

    /// <summary>As in <see cref="CheckInAnswer.ServerKeys"/>.</summary>
    public IReadOnlyList<string>? ServerKeys { get; init; }

    /// <summary>With the answer that tells the device it is in: what has to be finished on it first; null when there is nothing.</summary>
    public DevicePreparation? Preparation { get; init; }
}

public sealed record CheckInAnswer
{
    /// <summary>A <see cref="Remedy"/>: this machine stays the device, and takes another key.</summary>
    public const string RotateKey = "rotate_key";

    /// <summary>A <see cref="Remedy"/>: this machine is another device, makes a key of its own and asks to be let in.</summary>
    public const string EnrollAnew = "enroll_anew";

    /// <summary><c>active</c>, <c>suspended</c> or <c>revoked</c>.</summary>
    public required string State { get; init; }

    public required long DesiredVersion { get; init; }

    public required int RetryAfterSeconds { get; init; }

    /// <summary>
    /// What to do because other machines use this key, too. Told only to an agent that names its instance, which passes over words it does not know.
    /// </summary>
    public string? Remedy { get; init; }

    /// <summary>The server keys to trust from now on, SubjectPublicKeyInfo in base64, the one in use first. They take the place of those that were trusted.</summary>
    public IReadOnlyList<string>? ServerKeys { get; init; }
}

/// <summary>Body of <c>POST /agent/v1/instances</c>: an agent has started. What it says of its machine is a claim.</summary>
public sealed record InstanceCall
{
    /// <summary>32 lowercase hex digits, drawn anew at each start and kept in memory only, so that a copied state folder does not copy it.</summary>
    public required string Instance { get; init; }

    public required string ComputerName { get; init; }

    public string? SerialNumber { get; init; }

    /// <summary><c>linux</c>, <c>windows</c> or <c>macos</c>.</summary>
    public required string Platform { get; init; }

    public required string OsVersion { get; init; }

    public required string AgentVersion { get; init; }
}

public sealed record InstanceAnswer
{
    public required string Instance { get; init; }
}

public sealed record ReportCall
{
    /// <summary>Made by the agent, 1 to 64 of <c>[A-Za-z0-9_-]</c>; a new one when it lost count.</summary>
    public required string ReportStream { get; init; }

    /// <summary>From 1, one more each report of the stream.</summary>
    public required long Seq { get; init; }

    public required IReadOnlyList<ReportedEvent> Events { get; init; }
}

/// <param name="Kind">For example <c>identityConfirmed</c>.</param>
/// <param name="At">The device's clock: shown, never trusted.</param>
public sealed record ReportedEvent(string Kind, DateTimeOffset At, JsonElement? Data = null);

/// <summary>Data of a reported event <c>serverKeysStored</c>: from now on the device believes answers under these keys.</summary>
public sealed record ServerKeysStored
{
    public const string Kind = "serverKeysStored";

    public required IReadOnlyList<string> KeyIds { get; init; }
}

public sealed record ReportAnswer
{
    public required long Seq { get; init; }
}

public sealed record RotateCall
{
    public required string CertificatePem { get; init; }
}

public sealed record RotateAnswer
{
    public required string Fingerprint { get; init; }
}

/// <summary>Answer of withdraw and unenroll.</summary>
public sealed record LeaveAnswer
{
    public required string State { get; init; }
}

/// <summary>The body of a refusal: a problem document (RFC 9457). <c>unknown_key</c>, <c>revoked</c> and <c>blocked</c> count only when signed.</summary>
public sealed record AgentProblem
{
    public string? Type { get; init; }

    public required string Title { get; init; }

    public required int Status { get; init; }

    public string? Detail { get; init; }

    public required string Code { get; init; }

    /// <summary>Faults of the body by member name.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }
}
