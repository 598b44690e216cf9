using Muster.Contracts.Access;

namespace Muster.Modules.Access.SignIn;

/// <summary>What became of a sign-in or of a change of password.</summary>
internal abstract record SignInOutcome
{
    private SignInOutcome() { }

    /// <param name="SessionId">The session that was opened.</param>
    public sealed record Accepted(Internal.Operator Operator, Guid SessionId, Session Session) : SignInOutcome;

    /// <param name="Wait">How long until another attempt is heard, when there were too many.</param>
    public sealed record Refused(SignInRefusal Reason, TimeSpan Wait = default) : SignInOutcome;
}

internal enum SignInRefusal
{
    /// <summary>Name or password is wrong, without saying which.</summary>
    Wrong,

    /// <summary>The password is right, and a code is missing.</summary>
    SecondFactorRequired,

    /// <summary>The password is right, and the code is not.</summary>
    CodeWrong,

    /// <summary>The password is right, and an administrator has disabled the account.</summary>
    Disabled,

    /// <summary>The address has tried too often.</summary>
    TooManyAttempts,

    /// <summary>The account was tried too often from browsers that never signed in to it.</summary>
    TooManyFailures,

    /// <summary>Too many others had their passwords checked.</summary>
    Busy,
}
