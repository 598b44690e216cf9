using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Muster.Http;
using Muster.Modules.Access.Internal;

namespace Muster.Modules.Access.SignIn;

/// <summary>Why a password did not help, as an answer.</summary>
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
            SignInRefusal.TooManyAttempts => TooManyAttempts(context, refused.Wait),
            SignInRefusal.Busy => Busy(context),
        };

    public static ProblemHttpResult OfChange(SignInOutcome.Refused refused, HttpContext context) =>
        refused.Reason switch
        {
            SignInRefusal.Wrong => Problems.Of(
                StatusCodes.Status403Forbidden,
                "current_password_wrong",
                "The current password is wrong",
                "Nothing was changed."
            ),
            SignInRefusal.TooManyAttempts => TooManyAttempts(context, refused.Wait),
            SignInRefusal.Busy => Busy(context),
        };

    private static ProblemHttpResult TooManyAttempts(HttpContext context, TimeSpan wait) =>
        Later(context, wait, "Too many passwords were tried from your network address.");

    private static ProblemHttpResult Busy(HttpContext context) =>
        Later(
            context,
            Passwords.Patience,
            "Too many passwords are being checked at this moment, from wherever they come."
        );

    private static ProblemHttpResult Later(HttpContext context, TimeSpan wait, string why)
    {
        var seconds = Math.Ceiling(wait.TotalSeconds).ToString("0");
        context.Response.Headers.RetryAfter = seconds;
        return Problems.Of(
            StatusCodes.Status429TooManyRequests,
            "too_many_attempts",
            "Too many attempts",
            $"{why} Try again in {seconds} seconds."
        );
    }
}
