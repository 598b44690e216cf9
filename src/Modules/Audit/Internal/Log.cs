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
        "The audit log is NOT sealed any more: {Why}. Rows go on being recorded and wait. Keep {File} and the database, and compare; see the guide, Audit, When sealing stops"
    )]
    public static partial void SealingStopped(ILogger log, string why, string file);

    [LoggerMessage(LogLevel.Warning, "The audit log is sealed again")]
    public static partial void SealingGoesOn(ILogger log);

    [LoggerMessage(
        LogLevel.Error,
        "audit_heads has a head of size {Size} that is not of this log, or that none of its keys has signed: it was altered, or put there. It was not written to {File}"
    )]
    public static partial void HeadNotBelieved(ILogger log, long size, string file);
}
