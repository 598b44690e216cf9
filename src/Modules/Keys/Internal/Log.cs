using Microsoft.Extensions.Logging;

namespace Muster.Modules.Keys.Internal;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "Devices pin this server's key: {Fingerprint}")]
    public static partial void ServerKey(ILogger log, string fingerprint);
}
