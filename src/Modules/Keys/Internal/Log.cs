using Microsoft.Extensions.Logging;

namespace Muster.Modules.Keys.Internal;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "Devices pin this server's key: {Fingerprint}")]
    public static partial void ServerKey(ILogger log, string fingerprint);

    [LoggerMessage(
        LogLevel.Warning,
        "Made the key file {Path}. Copy it to a place that the backups do not share: no backup can be restored without it"
    )]
    public static partial void KeyFileMade(ILogger log, string path);
}
