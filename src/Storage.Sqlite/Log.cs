using Microsoft.Extensions.Logging;

namespace Muster.Storage.Sqlite;

internal static partial class Log
{
    [LoggerMessage(
        LogLevel.Error,
        "The database file cannot be written; whoever wants to write is told so until it can be again"
    )]
    public static partial void CannotWrite(ILogger log, Exception fault);

    [LoggerMessage(LogLevel.Warning, "The database file can be written again")]
    public static partial void WritesAgain(ILogger log);

    [LoggerMessage(
        LogLevel.Warning,
        "The statistics of the database were not renewed; it is tried again in ten minutes"
    )]
    public static partial void NoStatistics(ILogger log, Exception fault);
}
