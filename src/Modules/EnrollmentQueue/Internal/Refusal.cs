namespace Muster.Modules.EnrollmentQueue.Internal;

/// <summary>Why a person's decision was not carried out. The guide has a paragraph for each code.</summary>
internal sealed record Refusal
{
    private Refusal(string code, string title, string detail) => (Code, Title, Detail) = (code, title, detail);

    public string Code { get; }

    public string Title { get; }

    public string Detail { get; }

    public static Refusal NotFound { get; } =
        new("not_found", "Not found", "There is no such enrollment request, or you may not see it.");

    /// <summary>One of many broke for a reason of the server's own; its log says more.</summary>
    public static Refusal Broken { get; } =
        new("internal_error", "Unexpected fault", "Something went wrong in the server. Try this one again by itself.");

    public static Refusal OutsideScope { get; } =
        Of(
            "outside_scope",
            "Not yours to decide",
            "Your role lets you see this request and decide others. An administrator can grant more."
        );

    public static Refusal NotPending { get; } =
        Of(
            "request_not_pending",
            "Already decided",
            "This request waits for nobody any more: somebody or something was faster. Look at it again."
        );

    public static Refusal Changed { get; } =
        Of(
            "request_changed",
            "Not the request you saw",
            "The fingerprint of this request is another one than you sent. Compare it with the device again before you decide."
        );

    public static Refusal ConfirmationRequired { get; } =
        Of(
            "confirmation_required",
            "Compare before you approve",
            "This server lets in only what was compared. Open the request, paste the fingerprint that the device shows, or compare the four words."
        );

    /// <summary>The approver says that the words are the same, and there are none.</summary>
    public static Refusal NoPhrase { get; } =
        Of(
            "no_phrase",
            "This request has no words",
            "The device has not shown its half of the four words, so nobody can have compared them. Compare the fingerprint instead."
        );

    public static Refusal PersonNotFound { get; } =
        Of(
            "person_not_found",
            "No such person",
            "No person has the Peer ID that this device asks for. Create the person with this Peer ID first, or choose another person, then approve."
        );

    public static Refusal PersonDisabled { get; } =
        Of(
            "person_disabled",
            "The person is disabled",
            "The person with this Peer ID is disabled. Choose another person."
        );

    /// <summary>Decided one by one, never in bulk.</summary>
    public static Refusal Conflict { get; } =
        Of(
            "conflict",
            "Two sides to this one",
            "Two keys claim the same device, or this key claimed another device before. Open the request, compare both sides, and decide it by itself."
        );

    /// <summary>An active device has this device key under another key.</summary>
    public static Refusal DeviceKeyTaken { get; } =
        Of(
            "device_key_taken",
            "The device key is taken",
            "An enrolled device has this device key under another key. If this is the same machine with a new key, approve it as a replacement; else reject this request and enroll under another device key."
        );

    /// <summary>The device that was to be replaced is not the one that has the device key.</summary>
    public static Refusal ReplacementChanged { get; } =
        Of(
            "replacement_changed",
            "Not the device you saw",
            "The device that this request would replace is another one than you sent, or has left. Look at the request again."
        );

    /// <summary>This key already belongs to an active device.</summary>
    public static Refusal KeyAlreadyEnrolled { get; } =
        Of(
            "key_already_enrolled",
            "The key is enrolled already",
            "An enrolled device proves itself with this very key. Two machines share a key, or one changed its name: let the enrolled one leave first, by muster-agent unenroll or by revoking it."
        );

    /// <summary>A rule denies; a person never overrides that.</summary>
    /// <param name="reason">What the rule says.</param>
    public static Refusal AdmissionDenied(string? reason) =>
        Of(
            "admission_denied",
            "A rule refuses this device",
            $"A rule denies this device ({reason}), and approving does not override rules. Change the rule, then approve."
        );

    /// <summary>No rule denies it, and yet it cannot come in at this moment.</summary>
    /// <param name="reason">What it waits for, as a code.</param>
    public static Refusal AdmissionHeld(string? reason) =>
        Of(
            "admission_held",
            "This device has to wait",
            $"It cannot come in at this moment ({reason}). The guide says for each reason what to mend; then approve it again."
        );

    public static Refusal NothingToUndo { get; } =
        Of("nothing_to_undo", "Nothing to undo", "No person's decision is waiting to take effect on this request.");

    public static Refusal UndoExpired { get; } =
        Of(
            "undo_expired",
            "Too late to undo",
            "The decision has taken effect and the device knows. An approved device can be revoked, a rejected request re-opened."
        );

    public static Refusal NotRejected { get; } =
        Of(
            "request_not_rejected",
            "Nothing to re-open",
            "Only a rejected request can be re-opened, once its rejection has taken effect. Until then, undo it."
        );

    public static Refusal AskedAgain { get; } =
        Of("asked_again", "The device has asked again", "A newer request of this key waits already. Decide that one.");

    public static Refusal KeyBlocked { get; } =
        Of("key_blocked", "The key is blocked", "Lift the block first if this device may come back.");

    private static Refusal Of(string code, string title, string detail) => new(code, title, detail);
}
