using System.Diagnostics;

namespace Muster.Integration.Programs;

/// <summary>Parts of our scripts, run by bash; it has <c>root</c>, and ends when its input does or before.</summary>
internal sealed class Script : IDisposable
{
    private readonly Process process;

    private Script(Process process) => this.process = process;

    public static Script Start(string text, params (string Key, string Value)[] environment)
    {
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", text])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["root"] = Repository.Root;
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        var bash = Process.Start(start)!;
        bash.ErrorDataReceived += (_, _) => { };
        bash.BeginErrorReadLine();
        return new Script(bash);
    }

    public Task<string?> LineAsync() => process.StandardOutput.ReadLineAsync();

    public async Task<int> EndAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public void Dispose() => process.Dispose();
}
