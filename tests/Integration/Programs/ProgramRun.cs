using System.Diagnostics;
using System.Text;

namespace Muster.Integration.Programs;

/// <summary>One run of a program of ours, as a person or a script would start it.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    public static Task<ProgramRun> AgentAsync(params string[] arguments) =>
        RunAsync(Repository.Program("Agent", "muster-agent.dll"), arguments, []);

    /// <summary>With settings in its environment, and with something on its standard input.</summary>
    public static Task<ProgramRun> AgentAsync(
        Dictionary<string, string> environment,
        string? input,
        params string[] arguments
    ) => RunAsync(Repository.Program("Agent", "muster-agent.dll"), arguments, environment, input: input);

    /// <summary>Started, and left to the caller.</summary>
    public static Process StartAgent(Dictionary<string, string> environment, params string[] arguments) =>
        Start(Repository.Program("Agent", "muster-agent.dll"), arguments, environment);

    public static Task<ProgramRun> SimulatorAsync(Dictionary<string, string> environment, params string[] arguments) =>
        RunAsync(Repository.Program("Simulator", "muster-sim.dll"), arguments, environment);

    /// <summary>Started, and left to the caller.</summary>
    public static Process StartSimulator(Dictionary<string, string> environment, params string[] arguments) =>
        Start(Repository.Program("Simulator", "muster-sim.dll"), arguments, environment);

    public static Task<ProgramRun> CliAsync(Uri server, string token, params string[] arguments) =>
        RunAsync(
            Repository.Program("Cli", "muster.dll"),
            arguments,
            new() { ["MUSTER_URL"] = server.ToString(), ["MUSTER_TOKEN"] = token }
        );

    /// <summary>With something on its standard input.</summary>
    public static Task<ProgramRun> CliWithInputAsync(
        Uri server,
        string token,
        string input,
        params string[] arguments
    ) =>
        RunAsync(
            Repository.Program("Cli", "muster.dll"),
            arguments,
            new() { ["MUSTER_URL"] = server.ToString(), ["MUSTER_TOKEN"] = token },
            input: input
        );

    public static Task<ProgramRun> ServerAsync(Dictionary<string, string> settings, params string[] arguments) =>
        RunAsync(ServerProgram, arguments, settings);

    /// <summary>Started, and left to the caller.</summary>
    public static Process StartServer(Dictionary<string, string> settings, params string[] arguments) =>
        Start(ServerProgram, arguments, settings);

    /// <summary>Without a token of its own, with what <c>muster login</c> has saved under <paramref name="home"/>.</summary>
    /// <param name="heard">Told of each line of its output while it runs.</param>
    public static Task<ProgramRun> CliAtHomeAsync(
        Uri server,
        string home,
        Func<string, Task>? heard,
        params string[] arguments
    ) =>
        RunAsync(
            Repository.Program("Cli", "muster.dll"),
            arguments,
            new()
            {
                ["MUSTER_URL"] = server.ToString(),
                ["HOME"] = home,
                ["XDG_CONFIG_HOME"] = Path.Combine(home, ".config"),
            },
            heard
        );

    private static string ServerProgram => Repository.Program("Server", "Muster.Server.dll");

    /// <summary>A program of the system, or one of ours that needs no runtime beside it.</summary>
    public static Task<ProgramRun> AnyAsync(
        string program,
        string[] arguments,
        Dictionary<string, string> environment
    ) => HearAsync(StartAny(program, arguments, environment));

    private static Process Start(string program, string[] arguments, Dictionary<string, string> environment) =>
        StartAny("dotnet", ["exec", program, .. arguments], environment);

    /// <summary>Started, and left to the caller.</summary>
    public static Process StartAny(string program, string[] arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        return Process.Start(start)!;
    }

    private static Task<ProgramRun> RunAsync(
        string program,
        string[] arguments,
        Dictionary<string, string> environment,
        Func<string, Task>? heard = null,
        string? input = null
    ) => HearAsync(Start(program, arguments, environment), heard, input);

    private static async Task<ProgramRun> HearAsync(
        Process process,
        Func<string, Task>? heard = null,
        string? input = null
    )
    {
        using var ending = process;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            output.AppendLine(line);
            await (heard?.Invoke(line) ?? Task.CompletedTask);
        }

        await process.WaitForExitAsync();
        return new ProgramRun(process.ExitCode, output.ToString(), await errors);
    }
}
