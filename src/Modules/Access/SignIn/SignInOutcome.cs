using Muster.Modules.Access.Internal;

namespace Muster.Modules.Access.SignIn;

/// <summary>What became of a sign-in or of a change of password.</summary>
internal abstract record SignInOutcome
{
    private SignInOutcome() { }

    public sealed record Accepted(Operator Operator, DateTimeOffset? PreviousSignInAt) : SignInOutcome;

    /// <param name="Wait">How long until another attempt is heard, when there were too many.</param>
    public sealed record Refused(SignInRefusal Reason, TimeSpan Wait = default) : SignInOutcome;
}

internal enum SignInRefusal
{
    /// <summary>Name or password is wrong, without saying which.</summary>
    Wrong,

    /// <summary>The address has tried too often.</summary>
    TooManyAttempts,

    /// <summary>Too many others had their passwords checked.</summary>
    Busy,
}
