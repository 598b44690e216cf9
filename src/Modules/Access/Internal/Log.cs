using Microsoft.Extensions.Logging;

namespace Muster.Modules.Access.Internal;

internal static partial class Log
{
    [LoggerMessage(
        LogLevel.Information,
        "The first administrator is 'admin'; the password is in {File} and has to be changed at the first sign-in"
    )]
    public static partial void InitialPasswordWritten(ILogger log, string file);

    [LoggerMessage(LogLevel.Warning, "{File} holds a password that counts no more and cannot be deleted: delete it")]
    public static partial void InitialPasswordStays(ILogger log, string file, Exception fault);

    [LoggerMessage(
        LogLevel.Warning,
        "A password from {Address} was refused: {Reason}; {Unsaid} more since the last such line"
    )]
    public static partial void PasswordRefused(ILogger log, string address, string reason, int unsaid);

    [LoggerMessage(LogLevel.Error, "A refused sign-in could not be audited")]
    public static partial void RefusalNotAudited(ILogger log, Exception fault);

    [LoggerMessage(LogLevel.Warning, "A sign-in with identity provider {Provider} was refused: {Reason}; {Detail}")]
    public static partial void ProviderSignInRefused(ILogger log, Guid provider, string reason, string detail);

    [LoggerMessage(LogLevel.Warning, "A logout token for identity provider {Provider} was refused: {Detail}")]
    public static partial void LogoutTokenRefused(ILogger log, Guid provider, string detail);
}
