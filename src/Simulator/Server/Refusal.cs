using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Muster.Contracts;

namespace Muster.Simulator.Server;

/// <summary>A refusal, and what to do about it.</summary>
internal static class Refusal
{
    public static async Task<SimulatorStop> OfAsync(HttpResponseMessage response, CancellationToken ct)
    {
        var problem = await ReadAsync(response, ct);
        return (response.StatusCode, problem?.Code) switch
        {
            (_, "simulation_beside_real_devices") => new SimulatorStop(
                ExitCode.RealDevices,
                "Real devices are in on this server: simulated ones would stand among them.",
                "Use a server of its own. If it is meant, give --beside-real-devices: they are marked as simulated for ever, and in no statistics."
            ),
            (HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed, _) => new SimulatorStop(
                ExitCode.Refused,
                "This server does not simulate.",
                "Check that it is a Muster server, and start it with MUSTER_SIMULATION=1."
            ),
            (HttpStatusCode.Unauthorized, _) => new SimulatorStop(
                ExitCode.Refused,
                "The server did not accept the token.",
                "Check --token-file, MUSTER_TOKEN or MUSTER_TOKEN_FILE."
            ),
            (HttpStatusCode.Forbidden, _) => new SimulatorStop(
                ExitCode.Refused,
                "The token's owner may not simulate.",
                "It takes the permission to administer, for everything."
            ),
            _ => new SimulatorStop(
                ExitCode.Refused,
                problem is null
                    ? $"The server answered {(int)response.StatusCode}."
                    : $"{problem.Title} {problem.Detail} {Faults(problem)}".TrimEnd(),
                "Use the muster-sim of the server's own version."
            ),
        };
    }

    private static string Faults(Problem problem) =>
        string.Join(
            ' ',
            (problem.Errors ?? new Dictionary<string, string[]>(StringComparer.Ordinal)).Select(pair =>
                $"{pair.Key}: {string.Join(' ', pair.Value)}"
            )
        );

    private static async Task<Problem?> ReadAsync(HttpResponseMessage response, CancellationToken ct)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync(SimulatorJson.Default.Problem, ct);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
