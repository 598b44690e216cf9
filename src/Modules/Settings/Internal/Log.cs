using Microsoft.Extensions.Logging;

namespace Muster.Modules.Settings.Internal;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Warning, "The check {Name} broke off")]
    public static partial void CheckBrokeOff(ILogger log, string name, Exception fault);

    [LoggerMessage(LogLevel.Warning, "What the validation of the endpoint found cannot be kept")]
    public static partial void ValidationNotKept(ILogger log, Exception fault);
}
