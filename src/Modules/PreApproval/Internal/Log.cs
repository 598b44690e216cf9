using Microsoft.Extensions.Logging;

namespace Muster.Modules.PreApproval.Internal;

internal static partial class Log
{
    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "An import of expected devices failed; it is tried again in a minute."
    )]
    public static partial void ImportFailed(ILogger log, Exception fault);
}
