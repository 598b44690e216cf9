using Microsoft.Extensions.Logging;

namespace Muster.Modules.Access.Internal;

internal static partial class Log
{
    [LoggerMessage(
        LogLevel.Information,
        "The first administrator is 'admin'; the password is in {File} and has to be changed at the first sign-in"
    )]
    public static partial void InitialPasswordWritten(ILogger log, string file);
}
