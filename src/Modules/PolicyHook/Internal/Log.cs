using Microsoft.Extensions.Logging;

namespace Muster.Modules.PolicyHook.Internal;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "The policy hook was asked: {Result} after {Milliseconds} ms")]
    public static partial void Asked(ILogger log, string result, double milliseconds);
}
