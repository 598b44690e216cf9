using System.Diagnostics;
using System.Text.Json;
using Muster.Contracts.Simulation;
using Muster.Integration.Programs;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Simulating;

/// <summary>Runs of <c>muster-sim</c>.</summary>
internal static class Simulator
{
    public static Task<ProgramRun> RunAsync(Uri server, params string[] arguments) =>
        RunWithAsync(server, MusterHost.BootstrapToken, arguments);

    public static Task<ProgramRun> RunWithAsync(Uri server, string token, params string[] arguments) =>
        ProgramRun.SimulatorAsync(Environment(server, token), arguments);

    /// <summary>Started, and left to the caller.</summary>
    public static Process Start(Uri server, params string[] arguments) =>
        ProgramRun.StartSimulator(Environment(server, MusterHost.BootstrapToken), arguments);

    /// <summary>What a run with these arguments does, step by step.</summary>
    public static async Task<IReadOnlyList<SimulatedStep>> PlanAsync(params string[] arguments)
    {
        var run = await ProgramRun.SimulatorAsync([], ["run", "--dry-run", .. arguments]);
        run.ExitCode.ShouldBe(0, run.Errors);
        return
        [
            .. run
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonSerializer.Deserialize<SimulatedStep>(line, JsonSerializerOptions.Web)!), // no line is null
        ];
    }

    private static Dictionary<string, string> Environment(Uri server, string token) =>
        new(StringComparer.Ordinal) { ["MUSTER_URL"] = server.ToString(), ["MUSTER_TOKEN"] = token };
}
