using Microsoft.Extensions.Logging;

namespace Muster.Modules.EnrollmentQueue.Internal;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "A bulk decision broke on request {Request}; the others go on.")]
    public static partial void ItemFailed(ILogger logger, Guid request, Exception fault);

    [LoggerMessage(
        LogLevel.Warning,
        "The enrollment queue fills up: {Waiting} requests wait, and from {Room} on strangers are refused"
    )]
    public static partial void QueueFillsUp(ILogger log, long waiting, int room);
}
