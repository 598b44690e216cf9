using System.Diagnostics;

namespace Muster.Integration.Programs;

/// <summary>One run of a program of ours, as a person or a script would start it.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    public static Task<ProgramRun> AgentAsync(params string[] arguments) =>
        RunAsync(Repository.Program("Agent", "muster-agent.dll"), arguments, []);

    public static Task<ProgramRun> CliAsync(Uri server, string token, params string[] arguments) =>
        RunAsync(
            Repository.Program("Cli", "muster.dll"),
            arguments,
            new() { ["MUSTER_URL"] = server.ToString(), ["MUSTER_TOKEN"] = token }
        );

    private static async Task<ProgramRun> RunAsync(
        string program,
        string[] arguments,
        Dictionary<string, string> environment
    )
    {
        var start = new ProcessStartInfo("dotnet", ["exec", program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new ProgramRun(process.ExitCode, await output, await errors);
    }
}
