using Muster.Kernel.Fingerprints;
using Muster.Modules.AgentChannel.Challenge;
using Muster.Modules.AgentChannel.Exchange;
using Muster.Modules.AgentChannel.Prepare;
using Muster.Modules.Devices;
using Muster.Modules.Devices.SharedKeys;
using Muster.Modules.EnrollmentKeys;
using Muster.Modules.EnrollmentQueue;
using Muster.Modules.EnrollmentQueue.Submit;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.Enrollments.Records;
using Muster.Modules.Keys;
using Muster.Modules.PolicyHook;
using Muster.Modules.PreApproval;
using Muster.Modules.Restrictions;
using Muster.Protocols.Agent;
using Muster.Protocols.Agent.Preparation;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.AgentChannel.Enroll;

/// <summary>A device asks to come in. Its key proves itself; everything else it says is a claim for people and rules to judge.</summary>
internal sealed class EnrollVerb(
    Database database,
    Admission admission,
    EnrollmentRecords records,
    RefusedAttempts refused,
    RequestIntake intake,
    NonceUse nonces,
    FreshnessCheck freshness,
    Limits limits,
    KeyRing keys,
    ContentMarks marks,
    ToldPreparation preparation,
    TimeProvider clock
)
{
    public const string Method = "agent";

    public async Task<AgentAnswer> AnswerAsync(AgentMessage message, string address, CancellationToken ct)
    {
        var reading = AgentSignatureReader.Read(message);
        if (reading is not AgentSignatureReading.Read { Signature: var signature })
        {
            return Refusals.OfSignature((AgentSignatureReading.Refused)reading);
        }

        var (body, malformed) = AgentBody.Read(message.Body, AgentJson.Default.EnrollCall);
        if (body is null)
        {
            return malformed!; // one of the two is set
        }

        var credential = DeviceCredential.Read(body.CertificatePem, body.CsrPem, clock.GetUtcNow());
        if (credential.Credential is not { } accepted)
        {
            return Refusals.CredentialRefused(credential.Fault!); // one of the two is set
        }

        using var key = accepted.Key;
        if (!signature.VerifiedBy(key))
        {
            return Refusals.SignatureInvalid("The call is not signed by the key that it brings.");
        }

        var (nonce, stale) = freshness.Of(signature, Freshness.Nonce);
        var (submission, faulty) = EnrollClaim.Check(body, accepted, address, keys.ServerSigningKey.Spki, marks);
        return stale ?? faulty ?? await AdmitAsync(submission!, nonce!, ct); // set when nothing is stale or faulty
    }

    private async Task<AgentAnswer> AdmitAsync(Submission submission, Nonce nonce, CancellationToken ct)
    {
        var key = submission.Key.Key;
        if (await database.ReadAsync((db, token) => OldKeyAsync(db, key, token), ct) is { } old)
        {
            return old;
        }

        var claim = ClaimOf(submission);
        var answer = await admission.RunAsync(
            claim,
            (db, @case, token) => DecideAsync(db, @case, claim, submission, nonce, token),
            ct
        );

        // A guess at a key counts like a call that does not prove itself.
        return answer.Code == EnrollmentKeyRefusals.Unknown && limits.Unproved(submission.Address) is { } wait
            ? Refusals.RateLimited(wait)
            : answer;
    }

    /// <summary>Why a key of a device is good for nothing any more; null when it is, or was never heard of.</summary>
    private static async Task<AgentAnswer?> OldKeyAsync(MusterDbContext db, Fingerprint key, CancellationToken ct) =>
        await DeviceKeys.FindAsync(db, key) is not { } standing ? null
        : standing.State == KeyState.Retiring ? Refusals.KeyRotated
        : await SharedKeyGuard.IsSpentAsync(db, standing, ct) ? Refusals.KeyShared
        : null;

    private async Task<AgentAnswer> DecideAsync(
        MusterDbContext db,
        AdmissionCase @case,
        AdmissionClaim claim,
        Submission submission,
        Nonce nonce,
        CancellationToken ct
    )
    {
        var key = submission.Key.Key;
        if (!await nonces.TrySpendAsync(db, nonce, ct))
        {
            return Refusals.NonceUsed;
        }

        await intake.EnterAsync(db, submission.DeviceKey, ct);
        var repeat = await Repeat.FindAsync(db, key, submission.Content, clock.GetUtcNow());
        if (repeat.Same is { } same)
        {
            return await TellAsync(db, same, submission, ct);
        }

        if (repeat.Wait is { } wait)
        {
            return Refusals.RateLimited(wait);
        }

        var decision = await @case.DecideAsync(db, ct);
        var attempt = new AttemptClaim(key, submission.Platform, Method)
        {
            DeviceName = submission.DisplayName,
            OsVersion = submission.OsVersion,
        };
        if (decision.Outcome == AdmissionOutcome.Refused)
        {
            // What nobody vouches for leaves nothing behind.
            if (
                ErrorCodeOf(decision.Code) is { } code
                && await CheckedEnrollmentKey.FindAsync(db, claim, clock.GetUtcNow(), ct) is { Vouches: true }
            )
            {
                await refused.RecordAsync(db, @case, decision, attempt, code, ct);
            }

            return EnrollAnswers.Refusal(decision);
        }

        await DeviceKeys.RememberAsync(db, submission.Key, clock.GetUtcNow());
        var record = await records.BeginAsync(db, attempt, ct);
        @case.Store(db, record, decision);
        var request =
            decision.Outcome == AdmissionOutcome.Admitted
                ? await intake.AdmitAsync(db, @case, decision, submission, record, ct)
                : await intake.HoldAsync(db, submission, record, decision.Code, ct);
        return await TellAsync(db, request, submission, ct);
    }

    private static string? ErrorCodeOf(string? refusal) =>
        RestrictionRefusals.ErrorCodeOf(refusal)
        ?? PreApprovalRefusals.ErrorCodeOf(refusal)
        ?? PolicyHookCodes.ErrorCodeOf(refusal);

    private async Task<AgentAnswer> TellAsync(
        MusterDbContext db,
        SubmittedRequest request,
        Submission submission,
        CancellationToken ct
    )
    {
        DevicePreparation? told = null;
        if (request.State == RequestState.Approved)
        {
            await Database.FlushAsync(db, ct); // what was decided just now is told as well
            told = await preparation.OfAsync(db, submission.Key.Key, ct);
        }

        return EnrollAnswers.Of(request, submission, keys.ServerSigningKey.Spki.Span, told);
    }

    private static AdmissionClaim ClaimOf(Submission submission) =>
        new()
        {
            Key = submission.Key.Key,
            Certificate = submission.Key.Certificate,
            ClaimedDeviceKey = submission.DeviceKey,
            ClaimedSerialNumber = submission.SerialNumber,
            ClaimedHardware = ClaimedHardware.Of(submission.Manufacturer, submission.Model),
            ClaimedOwnership = submission.Ownership,
            ClaimedPeerId = submission.PeerId,
            Platform = submission.Platform,
            Method = Method,
            OsVersion = submission.OsVersion,
            Address = submission.Address,
            EnrollmentKey = submission.EnrollmentKey,
            Password = submission.Password,
        };
}
