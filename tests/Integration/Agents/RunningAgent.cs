using System.Diagnostics;
using Muster.Integration.Programs;
using Muster.TestKit.Time;

namespace Muster.Integration.Agents;

/// <summary>`muster-agent run` as a service manager starts it, with what it says.</summary>
internal sealed class RunningAgent : IDisposable
{
    private readonly Process process;
    private readonly List<string> lines = [];

    private RunningAgent(Process process)
    {
        this.process = process;
        process.OutputDataReceived += Hear;
        process.ErrorDataReceived += Hear;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public static RunningAgent Start(params string[] arguments) => Start([], arguments);

    public static RunningAgent Start(Dictionary<string, string> environment, params string[] arguments) =>
        new(ProgramRun.StartAgent(environment, ["run", .. arguments]));

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (lines)
            {
                return [.. lines];
            }
        }
    }

    /// <summary>Longer than other conditions: after one lost call the agent rightly waits for up to a minute.</summary>
    public async Task SaysAsync(string text)
    {
        const int Deadlines = 4;
        for (var i = 1; ; i++)
        {
            try
            {
                await Eventually.IsTrueAsync(
                    () => Task.FromResult(Lines.Any(line => line.Contains(text, StringComparison.Ordinal))),
                    $"the agent says \"{text}\""
                );
                return;
            }
            catch (TimeoutException late) when (i == Deadlines || process.HasExited)
            {
                throw new TimeoutException($"{late.Message}. It said: {string.Join('\n', Lines)}", late);
            }
            catch (TimeoutException)
            {
                // It has not said it yet.
            }
        }
    }

    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString()]);
        await kill.WaitForExitAsync();
        return await EndAsync();
    }

    public async Task<int> EndAsync()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private void Hear(object sender, DataReceivedEventArgs heard)
    {
        if (heard.Data is { } line)
        {
            lock (lines)
            {
                lines.Add(line);
            }
        }
    }
}
