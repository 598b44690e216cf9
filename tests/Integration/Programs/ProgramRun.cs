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

    public static Task<ProgramRun> ServerAsync(Dictionary<string, string> settings, params string[] arguments) =>
        RunAsync(ServerProgram, arguments, settings);

    /// <summary>Started, and left to the caller.</summary>
    public static Process StartServer(Dictionary<string, string> settings, params string[] arguments) =>
        Start(ServerProgram, arguments, settings);

    private static string ServerProgram => Repository.Program("Server", "Muster.Server.dll");

    private static Process Start(string program, string[] arguments, Dictionary<string, string> environment)
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

        return Process.Start(start)!;
    }

    private static async Task<ProgramRun> RunAsync(
        string program,
        string[] arguments,
        Dictionary<string, string> environment
    )
    {
        using var process = Start(program, arguments, environment);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new ProgramRun(process.ExitCode, await output, await errors);
    }
}
