using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Muster.TestKit.Hosting;

/// <summary>Everything that the server logged, as text: for messages of failing tests, and to search it for secrets.</summary>
public sealed class FaultLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyCollection<string> Lines => [.. lines];

    /// <summary>What went wrong, for the message of a failing test.</summary>
    public string Faults =>
        string.Join('\n', lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal)).Take(3));

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, lines);

    public void Dispose() { }

    private sealed class Logger(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
    }
}
