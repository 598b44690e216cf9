using Muster.Kernel;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.EnrollmentQueue.Submit;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentQueue.Internal;

/// <summary>One device asking. What it claims never changes: a changed request is another one that supersedes it.</summary>
internal sealed class EnrollmentRequest : IVersioned
{
    private EnrollmentRequest() { }

    public EnrollmentRequestId Id { get; private set; }

    public EnrollmentId RecordId { get; private set; }

    public RequestState State { get; private set; }

    public DeviceKey DeviceKey { get; private set; }

    public string DisplayName { get; private set; } = "";

    public string DisplayNameKey { get; private set; } = "";

    public PeerId PeerId { get; private set; }

    public string? OrgUniqueId { get; private set; }

    public string? SerialNumber { get; private set; }

    public string Platform { get; private set; } = "";

    public string OsVersion { get; private set; } = "";

    public string AgentVersion { get; private set; } = "";

    /// <summary>SHA-256 of the SubjectPublicKeyInfo.</summary>
    public Fingerprint KeyFingerprint { get; private set; }

    /// <summary>SHA-256 of the certificate: what people compare.</summary>
    public Fingerprint CertificateFingerprint { get; private set; }

    public string? Sha1Thumbprint { get; private set; }

    /// <summary>SHA-256 over everything claimed: the same key and the same claims are the same request.</summary>
    public Fingerprint Content { get; private set; }

    public string Address { get; private set; } = "";

    public bool Conflict { get; private set; }

    /// <summary>The enrollment key that it came with and that was good for it.</summary>
    public EnrollmentKeyId? EnrollmentKeyId { get; private set; }

    /// <summary>Why its device was let in: the code of the admission.</summary>
    public string? Grounds { get; private set; }

    public DateTimeOffset RequestedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? DecidedBy { get; private set; }

    public string? Note { get; private set; }

    public PersonId? PersonId { get; private set; }

    public DeviceId? DeviceId { get; private set; }

    /// <summary>Set with a decision; before it, and before <see cref="TookEffect"/>, the device is told <c>pending</c>.</summary>
    public DateTimeOffset? EffectiveAt { get; private set; }

    public bool TookEffect { get; private set; }

    public long RowVersion { get; private set; }

    public static EnrollmentRequest Create(
        EnrollmentRequestId id,
        EnrollmentId record,
        Submission claim,
        bool conflict,
        DateTimeOffset now,
        DateTimeOffset expiresAt
    ) =>
        new()
        {
            Id = id,
            RecordId = record,
            State = RequestState.Pending,
            DeviceKey = claim.DeviceKey,
            DisplayName = claim.DisplayName,
            DisplayNameKey = SearchKey.Of(claim.DisplayName),
            PeerId = claim.PeerId,
            OrgUniqueId = claim.OrgUniqueId,
            SerialNumber = claim.SerialNumber,
            Platform = claim.Platform,
            OsVersion = claim.OsVersion,
            AgentVersion = claim.AgentVersion,
            KeyFingerprint = claim.Key.Key,
            CertificateFingerprint = claim.Key.Certificate,
            Sha1Thumbprint = claim.Sha1Thumbprint,
            Content = claim.Content,
            Address = claim.Address,
            Conflict = conflict,
            EnrollmentKeyId = claim.EnrollmentKey?.Id,
            RequestedAt = now,
            ExpiresAt = expiresAt,
        };

    public void Approve(
        string by,
        PersonId person,
        string? grounds,
        string? note,
        DateTimeOffset now,
        DateTimeOffset effectiveAt
    )
    {
        Decide(RequestState.Approved, by, note, now, effectiveAt);
        (PersonId, Grounds) = (person, grounds);
    }

    public void Reject(string by, string? reason, DateTimeOffset now, DateTimeOffset effectiveAt) =>
        Decide(RequestState.Rejected, by, reason, now, effectiveAt);

    public void BecomeDevice(DeviceId device) => DeviceId = device;

    public void MarkConflict() => Conflict = true;

    public void TakeEffect() => TookEffect = true;

    /// <summary>Nothing is left that says whose it was.</summary>
    public void Forget(PeerId inItsPlace)
    {
        (PeerId, DisplayName, DisplayNameKey, Address) = (inItsPlace, "", "", "");
        (OrgUniqueId, SerialNumber, Note) = (null, null, null);
    }

    public void Undo()
    {
        State = RequestState.Pending;
        (DecidedAt, DecidedBy, Note, EffectiveAt) = (null, null, null, null);
        (PersonId, DeviceId, Grounds) = (null, null, null);
    }

    /// <summary>Leaves the queue without a decision.</summary>
    public void End(RequestState state) => State = state;

    private void Decide(RequestState state, string by, string? note, DateTimeOffset now, DateTimeOffset effectiveAt) =>
        (State, DecidedBy, Note, DecidedAt, EffectiveAt) = (state, by, note, now, effectiveAt);
}
