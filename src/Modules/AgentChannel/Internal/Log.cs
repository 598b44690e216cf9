using Microsoft.Extensions.Logging;

namespace Muster.Modules.AgentChannel.Internal;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Debug, "Refused {Method} {Route} from {Address}: {Code}")]
    public static partial void Refused(ILogger log, string method, string? route, string address, string code);
}
