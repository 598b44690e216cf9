using System.Text;

namespace Muster.Agent.Log;

/// <summary>
/// What an agent says that nobody watches: one line for each change, with its facts as key=value. The journal gets the level as a prefix
/// (sd-daemon(3)) and adds the time; everybody else reads both in the line.
/// </summary>
internal sealed class AgentLog(TextWriter output, TimeProvider clock, bool journal)
{
    private readonly Lock gate = new();

    public static AgentLog OfThisProcess(TimeProvider clock) =>
        new(Console.Out, clock, Environment.GetEnvironmentVariable("JOURNAL_STREAM") is { Length: > 0 });

    public void Info(string what, params (string Key, object? Value)[] facts) => Write("info", 6, what, facts);

    public void Warn(string what, params (string Key, object? Value)[] facts) => Write("warn", 4, what, facts);

    public void Error(string what, params (string Key, object? Value)[] facts) => Write("error", 3, what, facts);

    private void Write(string level, int priority, string what, (string Key, object? Value)[] facts)
    {
        var line = new StringBuilder();
        line.Append(journal ? $"<{priority}>" : $"{clock.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss'Z'} {level, -5} ");
        line.Append(OneLine(what));
        foreach (var (key, value) in facts)
        {
            if (value?.ToString() is { Length: > 0 } text)
            {
                line.Append($" {key}={Quoted(OneLine(text))}");
            }
        }

        lock (gate)
        {
            output.WriteLine(line);
            output.Flush();
        }
    }

    /// <summary>Line ends and other control characters would let a text pretend to be a line of its own.</summary>
    private static string OneLine(string text) =>
        string.Join(
            ' ',
            string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(" \"=\\") < 0 ? text : $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
}
