using Microsoft.Extensions.Logging;

namespace Muster.Storage;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Error, "Background loop {Loop} failed and goes on")]
    public static partial void LoopFailed(ILogger log, string loop, Exception fault);

    [LoggerMessage(LogLevel.Warning, "A batch of events failed; they are handled one by one")]
    public static partial void EventBatchFailed(ILogger log, Exception fault);

    [LoggerMessage(LogLevel.Error, "Stream {Stream} is parked: its event {Kind} failed ten times")]
    public static partial void StreamParked(ILogger log, string stream, string kind);

    [LoggerMessage(LogLevel.Error, "Job {Kind} failed (attempt {Attempt})")]
    public static partial void JobFailed(ILogger log, string kind, int attempt, Exception fault);

    [LoggerMessage(LogLevel.Information, "Migrating the database: {Pending}")]
    public static partial void Migrating(ILogger log, string pending);
}
