using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Muster.Http;
using Muster.Http.RateLimits;
using Muster.Modules.Access.Internal;

namespace Muster.Modules.Access.SignIn;

/// <summary>Why a password or a code did not help, as an answer.</summary>
internal static class SignInProblems
{
    public static ProblemHttpResult OfSignIn(SignInOutcome.Refused refused, HttpContext context) =>
        refused.Reason switch
        {
            SignInRefusal.Wrong => Problems.Of(
                StatusCodes.Status401Unauthorized,
                "sign_in_failed",
                "Sign-in failed",
                "User name or password is wrong."
            ),
            SignInRefusal.SecondFactorRequired => Problems.Of(
                StatusCodes.Status401Unauthorized,
                "second_factor_required",
                "One more step",
                "Send the code that the authenticator app shows, or a recovery code, together with name and password."
            ),
            _ => OfProof(refused, context),
        };

    public static ProblemHttpResult OfChange(SignInOutcome.Refused refused, HttpContext context) =>
        refused.Reason == SignInRefusal.Wrong
            ? Problems.Of(
                StatusCodes.Status403Forbidden,
                "current_password_wrong",
                "The current password is wrong",
                "Nothing was changed."
            )
            : OfProof(refused, context);

    public static ProblemHttpResult OfProof(SignInOutcome.Refused refused, HttpContext context) =>
        refused.Reason switch
        {
            SignInRefusal.TooManyAttempts => Later(
                context,
                refused.Wait,
                "Too many passwords were tried from your network address."
            ),
            SignInRefusal.TooManyFailures => Later(
                context,
                refused.Wait,
                "Too many attempts at this account failed. A browser that has signed in to it before has attempts of its own."
            ),
            SignInRefusal.Busy => Later(
                context,
                Passwords.Patience,
                "Too many passwords are being checked at this moment, from wherever they come."
            ),
            SignInRefusal.Disabled => Problems.Of(
                StatusCodes.Status403Forbidden,
                "account_disabled",
                "The account is disabled",
                "An administrator has disabled this account, and can enable it."
            ),
            SignInRefusal.Wrong or SignInRefusal.CodeWrong or SignInRefusal.SecondFactorRequired => CodeWrong(),
        };

    public static ProblemHttpResult CodeWrong() =>
        Problems.Of(
            StatusCodes.Status403Forbidden,
            "second_factor_wrong",
            "The code or the password is wrong",
            "Codes change every 30 seconds and count once: wait for the next one. Check that the clock of the phone is right."
        );

    private static ProblemHttpResult Later(HttpContext context, TimeSpan wait, string why)
    {
        var seconds = RetryAfter.Set(context.Response, wait);
        return Problems.Of(
            StatusCodes.Status429TooManyRequests,
            "too_many_attempts",
            "Too many attempts",
            $"{why} Try again in {seconds} seconds."
        );
    }
}
