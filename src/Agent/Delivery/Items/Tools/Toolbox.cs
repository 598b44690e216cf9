using System.ComponentModel;
using System.Diagnostics;

namespace Muster.Agent.Delivery.Items.Tools;

/// <summary>Starts programs of this machine: never by a shell, with nothing of our own environment, and never for longer than was said.</summary>
internal sealed class Toolbox(ToolFolders folders, TimeProvider clock)
{
    /// <summary>A service that a program left behind may hold its output open for good.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2);

    public string? Find(string program) => folders.Find(program);

    public async Task<ToolRun> RunAsync(ToolCall call, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (folders.Find(call.Program) is not { } path)
        {
            return ToolRun.NotThere;
        }

        try
        {
            using var process = Process.Start(StartOf(path, call))!; // without a shell there is always one
            return await ToItsEndAsync(process, call, ct);
        }
        catch (Win32Exception fault)
        {
            // It is there and is no program of this machine, or an interpreter that it names is not there.
            return new ToolRun(ToolEnd.NotThere, -1, "", $"{path}: {fault.Message}");
        }
    }

    private ProcessStartInfo StartOf(string path, ToolCall call)
    {
        var start = new ProcessStartInfo(path)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = call.Folder ?? Path.GetPathRoot(path),
        };
        if (OperatingSystem.IsWindows() && call.WindowsLine is { } line)
        {
            start.Arguments = line;
        }
        else
        {
            foreach (var argument in call.Arguments)
            {
                start.ArgumentList.Add(argument);
            }
        }

        start.Environment.Clear();
        foreach (var (name, value) in ToolEnvironment.Of(folders).Concat(call.Environment))
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private async Task<ToolRun> ToItsEndAsync(Process process, ToolCall call, CancellationToken ct)
    {
        process.StandardInput.Close();
        var output = new OutputTail(process.StandardOutput.BaseStream, call.MostOutput);
        var errors = new OutputTail(process.StandardError.BaseStream, call.MostOutput);
        using var deaf = new CancellationTokenSource();
        var reading = Task.WhenAll(output.ReadAsync(deaf.Token), errors.ReadAsync(deaf.Token));
        var inTime = await EndsInTimeAsync(process, call.Patience, ct);
        await Task.WhenAny(reading, Task.Delay(LastWords, clock, CancellationToken.None));
        await deaf.CancelAsync();
        return inTime
            ? new ToolRun(ToolEnd.Exited, process.ExitCode, output.Text(), errors.Text())
            : new ToolRun(ToolEnd.TooSlow, -1, output.Text(), errors.Text());
    }

    private async Task<bool> EndsInTimeAsync(Process process, TimeSpan patience, CancellationToken ct)
    {
        using var late = new CancellationTokenSource(patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(late.Token, ct);
        try
        {
            await process.WaitForExitAsync(both.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            Kill(process);
            await process.WaitForExitAsync(CancellationToken.None);
            ct.ThrowIfCancellationRequested();
            return false;
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception fault) when (fault is AggregateException or Win32Exception)
        {
            // Some of what it started had gone by itself; then it is the program alone that counts.
            process.Kill();
        }
    }
}
