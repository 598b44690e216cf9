using Muster.Modules.AgentChannel.Exchange;
using Muster.Modules.EnrollmentKeys;
using Muster.Modules.EnrollmentQueue.Submit;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.PolicyHook;
using Muster.Modules.PreApproval;
using Muster.Modules.Restrictions;
using Muster.Protocols.Agent;
using Muster.Protocols.Agent.Preparation;
using Muster.Storage.Model;

namespace Muster.Modules.AgentChannel.Enroll;

internal static class EnrollAnswers
{
    /// <summary>The poll route, below the base path.</summary>
    public const string PollRoute = "/agent/v1/enrollments/";

    public static AgentAnswer Of(
        SubmittedRequest request,
        Submission submission,
        ReadOnlySpan<byte> signingKey,
        DevicePreparation? preparation
    ) =>
        AgentAnswer.Of(
            request.New ? 202 : 200,
            new EnrollAnswer
            {
                Id = request.Id.Value,
                State = EnumText.Of(request.State),
                Fingerprint = submission.Key.Certificate.Value,
                RetryAfterSeconds = Waiting.HeldRetrySeconds,
                PhraseSalt = SaltOf(request.Phrase, signingKey),
                Preparation = preparation,
            },
            AgentJson.Default.EnrollAnswer
        ) with
        {
            Location = $"{PollRoute}{request.Id.Value}",
        };

    /// <summary>
    /// Only under the key that the words are computed over: a device that hears of the salt for the first time after the server's key changed
    /// would show words that nobody else sees, and takes the fingerprint instead.
    /// </summary>
    private static string? SaltOf(PhrasePromise? phrase, ReadOnlySpan<byte> signingKey) =>
        phrase is not null && phrase.ServerKey.Span.SequenceEqual(signingKey) ? phrase.Salt.Value : null;

    public static AgentAnswer Refusal(AdmissionDecision decision) =>
        decision.Code switch
        {
            RequestIntake.TooManyPending => Refusals.TooManyPending,
            RequestIntake.KeyBlocked => Refusals.Blocked,
            EnrollmentKeyRefusals.Unknown => Refusals.EnrollmentKeyUnknown,
            EnrollmentKeyRefusals.Revoked => Refusals.EnrollmentKeyRevoked,
            EnrollmentKeyRefusals.Expired => Refusals.EnrollmentKeyExpired,
            EnrollmentKeyRefusals.UsedUp => Refusals.EnrollmentKeyUsedUp,
            EnrollmentKeyRefusals.NotForThisPlatform => Refusals.EnrollmentKeyNotForThisPlatform,
            EnrollmentKeyRefusals.NotFromThisAddress => Refusals.EnrollmentKeyNotFromThisAddress,
            EnrollmentKeyRefusals.PersonInactive => Refusals.EnrollmentKeyPersonInactive,
            _ => Refusals.NotAdmitted(
                RestrictionRefusals.TextOf(decision)
                    ?? PreApprovalRefusals.TextOf(decision.Code)
                    ?? PolicyHookCodes.TextOf(decision.Code)
                    ?? decision.Code
            ),
        };
}
