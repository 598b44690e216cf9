namespace Muster.Server.Faults;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Error, "Unexpected fault in {Method} {Endpoint}; the answer names {TraceId}")]
    public static partial void Unexpected(
        ILogger log,
        Exception fault,
        string method,
        string? endpoint,
        string traceId
    );
}
