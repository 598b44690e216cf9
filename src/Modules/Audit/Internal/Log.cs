using Microsoft.Extensions.Logging;

namespace Muster.Modules.Audit.Internal;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "Heads of the audit log are signed with the key {Fingerprint}")]
    public static partial void AuditKey(ILogger log, string fingerprint);

    [LoggerMessage(LogLevel.Error, "Sealing the audit log failed; it is tried again")]
    public static partial void SealingFailed(ILogger log, Exception fault);

    [LoggerMessage(LogLevel.Error, "{File} cannot be written; heads are appended when it can be again")]
    public static partial void HeadsFileFailed(ILogger log, string file, Exception fault);

    [LoggerMessage(
        LogLevel.Error,
        "{File} knows {Known} rows of the audit log, the database only {Size}: an older database was put back, or rows were taken away. Keep the file, and compare"
    )]
    public static partial void LogIsShorter(ILogger log, string file, long known, long size);
}
