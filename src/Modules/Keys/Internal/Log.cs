using Microsoft.Extensions.Logging;

namespace Muster.Modules.Keys.Internal;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "Devices pin this server's key: {Fingerprint}")]
    public static partial void ServerKey(ILogger log, string fingerprint);

    [LoggerMessage(LogLevel.Warning, "What the database says of keys could not be read; trying again")]
    public static partial void KeysNotRead(ILogger log, Exception fault);

    [LoggerMessage(LogLevel.Information, "Sealed {Count} boxes anew under key {KeyId}")]
    public static partial void SealedAnew(ILogger log, int count, string keyId);

    [LoggerMessage(LogLevel.Error, "{Count} boxes open under no key of this node; give it the key that sealed them")]
    public static partial void BoxesStayShut(ILogger log, int count);
}
