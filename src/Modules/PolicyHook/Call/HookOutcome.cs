using Muster.Modules.PolicyHook.Internal;

namespace Muster.Modules.PolicyHook.Call;

/// <summary>What came of asking.</summary>
/// <param name="Failure">Null when the hook answered; else a person decides.</param>
/// <param name="Reason">The hook's words, cleaned and bounded.</param>
/// <param name="Detail">More about the failure, for administrators.</param>
internal sealed record HookOutcome(
    HookSays Says,
    HookFailure? Failure = null,
    string? Reason = null,
    string? Detail = null
)
{
    public static HookOutcome Failed(HookFailure failure, string? detail = null) =>
        new(HookSays.Ask, failure, Detail: detail);
}

/// <summary>Why there is no answer.</summary>
internal enum HookFailure
{
    Timeout,

    /// <summary>It stands where it must not be called.</summary>
    AddressRefused,

    /// <summary>Its name is unknown, or nobody answers there.</summary>
    Unreachable,
    Tls,

    /// <summary>Another status than 200, such as a redirect.</summary>
    Status,
    BadAnswer,

    /// <summary>Too many are being asked at this moment.</summary>
    Busy,

    /// <summary>It failed again and again just now, and is left alone for a while.</summary>
    Paused,

    /// <summary>Its secret lies under a key that was lost.</summary>
    NoSecret,
}
