namespace Muster.Modules.Access.OpenIdConnect;

/// <summary>Why a sign-in with a provider let nobody in; the sign-in page says each in words.</summary>
internal enum ProviderRefusal
{
    /// <summary>There is no such provider, or it is switched off.</summary>
    ProviderNotFound,

    /// <summary>It does not answer.</summary>
    ProviderUnreachable,

    /// <summary>It answers something that cannot be believed.</summary>
    ProviderAnswerRefused,

    /// <summary>It says no, or does not know us.</summary>
    ProviderRefused,

    /// <summary>The answer belongs to no sign-in that this browser began in the last minutes.</summary>
    SignInExpired,

    /// <summary>A real person, whom nothing makes an operator.</summary>
    NotProvisioned,

    /// <summary>The provider does not say how the operator is to be called.</summary>
    UsernameMissing,

    /// <summary>Another operator is called so; names prove nothing.</summary>
    UsernameTaken,

    AccountDisabled,
    TooManyAttempts,
}

/// <summary>Ends a sign-in from within ASP.NET's handler; <paramref name="detail"/> is for the log.</summary>
internal sealed class ProviderException(ProviderRefusal reason, string detail, Exception? inner = null)
    : Exception(detail, inner)
{
    public ProviderRefusal Reason { get; } = reason;
}
