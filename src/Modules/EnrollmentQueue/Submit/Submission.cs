using Muster.Kernel;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Kernel.Phrases;
using Muster.Modules.Devices;
using Muster.Modules.Enrollments.Admit;

namespace Muster.Modules.EnrollmentQueue.Submit;

/// <summary>What a channel hands in: cleaned and bounded, with a key whose possession was proved.</summary>
public sealed record Submission
{
    public required ProvedKey Key { get; init; }

    public required DeviceKey DeviceKey { get; init; }

    public required string DisplayName { get; init; }

    public required PeerId PeerId { get; init; }

    public string? OrgUniqueId { get; init; }

    public string? SerialNumber { get; init; }

    public string? Manufacturer { get; init; }

    public string? Model { get; init; }

    /// <summary>As the user says.</summary>
    public string? Ownership { get; init; }

    public required string Platform { get; init; }

    public required string OsVersion { get; init; }

    public required string AgentVersion { get; init; }

    /// <summary>40 lowercase hex digits, for searching.</summary>
    public string? Sha1Thumbprint { get; init; }

    /// <summary>SHA-256 over everything claimed.</summary>
    public required Fingerprint Content { get; init; }

    public required string Address { get; init; }

    /// <summary>Never the secret itself.</summary>
    public PresentedEnrollmentKey? EnrollmentKey { get; init; }

    /// <summary>The enrollment password of its row on the list of expected devices, if it gave one. It is kept nowhere.</summary>
    public ShownPassword? Password { get; init; }

    /// <summary>Null for a device that shows no words.</summary>
    public PhrasePromise? Phrase { get; init; }
}

/// <param name="New">False when the same key asked the same before.</param>
/// <param name="Phrase">What was promised when the request was new.</param>
public sealed record SubmittedRequest(EnrollmentRequestId Id, RequestState State, bool New, PhrasePromise? Phrase);

/// <summary>What both sides are bound to before either knows the other's share of the words.</summary>
/// <param name="Commitment">The device's.</param>
/// <param name="Salt">The server's share, chosen when it had the commitment.</param>
/// <param name="ServerKey">The SubjectPublicKeyInfo that signs the answer with the salt; kept, so that a change of the server's key changes no words.</param>
public sealed record PhrasePromise(Fingerprint Commitment, PhraseShare Salt, ReadOnlyMemory<byte> ServerKey)
{
    internal static PhrasePromise? OfRow(Fingerprint? commitment, string? salt, byte[]? serverKey) =>
        commitment is { } promised && salt is not null && serverKey is not null
            ? new PhrasePromise(promised, PhraseShare.Create(salt), serverKey)
            : null;
}
