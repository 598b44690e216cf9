using Microsoft.Extensions.Logging;

namespace Muster.Modules.EnrollmentQueue.Internal;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "A bulk decision broke on request {Request}; the others go on.")]
    public static partial void ItemFailed(ILogger logger, Guid request, Exception fault);
}
