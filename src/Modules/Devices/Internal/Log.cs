using Microsoft.Extensions.Logging;

namespace Muster.Modules.Devices.Internal;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Warning, "Last-seen times were not written; they are tried again in half a minute")]
    public static partial void LastSeenNotWritten(ILogger log, Exception fault);
}
