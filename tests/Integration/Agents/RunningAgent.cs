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

    public Task SaysAsync(string text) =>
        Eventually.IsTrueAsync(
            () => Task.FromResult(Lines.Any(line => line.Contains(text, StringComparison.Ordinal))),
            $"the agent says \"{text}\", after: {string.Join('\n', Lines)}"
        );

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
