using Muster.Kernel;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Kernel.Phrases;
using Muster.Kernel.Text;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentQueue.Approve;
using Muster.Modules.EnrollmentQueue.Reject;
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

    public string? Manufacturer { get; private set; }

    public string? Model { get; private set; }

    /// <summary>As the user says.</summary>
    public string? Ownership { get; private set; }

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

    /// <summary>Why it was rejected, as the device may read it.</summary>
    public string? ToldNote { get; private set; }

    /// <summary>The device that leaves for this one.</summary>
    public DeviceId? Replaces { get; private set; }

    /// <summary>The bulk decision that it was part of.</summary>
    public Guid? OperationId { get; private set; }

    /// <summary>When it left the queue.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>What the device bound itself to; the three are set together, or none is.</summary>
    public Fingerprint? PhraseCommitment { get; private set; }

    public string? PhraseSalt { get; private set; }

    public byte[]? PhraseServerKey { get; private set; }

    /// <summary>The four words, once the device has revealed its share.</summary>
    public string? Phrase { get; private set; }

    /// <summary>Set with an approval: what the approver compared.</summary>
    public Verification? VerifiedBy { get; private set; }

    public long RowVersion { get; private set; }

    public PhrasePromise? Promised => PhrasePromise.OfRow(PhraseCommitment, PhraseSalt, PhraseServerKey);

    /// <summary>By what it can be looked for on the list of expected devices.</summary>
    public ShownIdentity Shown =>
        new(KeyFingerprint, CertificateFingerprint, DeviceKey, SerialNumber)
        {
            ClaimedHardware = ClaimedHardware.Of(Manufacturer, Model),
        };

    /// <summary>The device is told <c>pending</c>.</summary>
    public bool Undecided => State == RequestState.Pending || (EffectiveAt is not null && !TookEffect);

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
            Manufacturer = claim.Manufacturer,
            Model = claim.Model,
            Ownership = claim.Ownership,
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
            PhraseCommitment = claim.Phrase?.Commitment,
            PhraseSalt = claim.Phrase?.Salt.Value,
            PhraseServerKey = claim.Phrase?.ServerKey.ToArray(),
        };

    /// <param name="grounds">Why the rules admit it, as the code of the one that does.</param>
    public void Approve(
        string by,
        PersonId person,
        string? grounds,
        Approval approval,
        DateTimeOffset now,
        DateTimeOffset effectiveAt
    )
    {
        Decide(RequestState.Approved, by, approval.Note, now, effectiveAt);
        (PersonId, Grounds, Replaces, OperationId) = (person, grounds, approval.Replaces, approval.Operation);
        VerifiedBy = approval.VerifiedBy;
    }

    /// <summary>Nobody had to decide, and nothing can be undone.</summary>
    public void Admit(string by, PersonId person, DeviceId device, string? grounds, DateTimeOffset now)
    {
        Decide(RequestState.Approved, by, note: null, now, effectiveAt: now);
        (PersonId, DeviceId, Grounds, TookEffect) = (person, device, grounds, true);
    }

    public void Reject(string by, Rejection rejection, DateTimeOffset now, DateTimeOffset effectiveAt)
    {
        Decide(RequestState.Rejected, by, rejection.Reason, now, effectiveAt);
        (ToldNote, OperationId) = (rejection.TellDevice ? rejection.Reason : null, rejection.Operation);
    }

    public void BecomeDevice(DeviceId device) => DeviceId = device;

    public void ShowPhrase(VerificationPhrase phrase) => Phrase = phrase.Value;

    public void MarkConflict() => Conflict = true;

    public void TakeEffect() => TookEffect = true;

    /// <summary>Nothing is left that says whose it was.</summary>
    public void Forget(PeerId inItsPlace)
    {
        (PeerId, DisplayName, DisplayNameKey, Address) = (inItsPlace, "", "", "");
        (OrgUniqueId, SerialNumber, Note, ToldNote) = (null, null, null, null);
    }

    public void Undo()
    {
        State = RequestState.Pending;
        (DecidedAt, DecidedBy, Note, ToldNote, EffectiveAt, EndedAt) = (null, null, null, null, null, null);
        (PersonId, DeviceId, Grounds, Replaces, OperationId) = (null, null, null, null, null);
        VerifiedBy = null;
    }

    /// <summary>Waits again for a person, as another attempt; the device has been told of the rejection.</summary>
    public void Reopen(EnrollmentId record, DateTimeOffset expiresAt)
    {
        Undo();
        (RecordId, TookEffect, ExpiresAt) = (record, false, expiresAt);
    }

    /// <summary>Leaves the queue without a decision.</summary>
    public void End(RequestState state, DateTimeOffset now) => (State, EndedAt) = (state, now);

    private void Decide(RequestState state, string by, string? note, DateTimeOffset now, DateTimeOffset effectiveAt) =>
        (State, DecidedBy, Note, DecidedAt, EffectiveAt, EndedAt) = (state, by, note, now, effectiveAt, now);
}
