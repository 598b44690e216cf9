using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;
using Muster.AgentClient;
using Muster.Contracts.Simulation;

namespace Muster.Simulator.Server;

/// <summary>The simulation routes of a server. A call that got no answer is made again: none of them does anything twice.</summary>
internal sealed class SimulationServer : IDisposable
{
    private static readonly TimeSpan PatienceAtFirst = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly HttpClient client;
    private readonly TimeProvider clock;
    private bool met;

    public SimulationServer(ServerAddress address, string token, TimeProvider clock)
    {
        this.clock = clock;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // Plain http is allowed to this machine only, and a proxy would carry the token off.
            UseProxy = !address.IsLoopback,
        };
        client = new HttpClient(handler) { BaseAddress = address.Uri, Timeout = TimeSpan.FromSeconds(60) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>Told when the server goes away, and when it is back.</summary>
    public Action<string>? Heard { get; init; }

    public Task<SimulationAnswer> TakeAsync(SimulatedSteps steps, CancellationToken ct) =>
        SendAsync(
            () =>
                new HttpRequestMessage(HttpMethod.Post, "/api/simulation/steps")
                {
                    Content = JsonContent.Create(steps, SimulatorJson.Default.SimulatedSteps),
                },
            SimulatorJson.Default.SimulationAnswer,
            ct
        );

    public Task<IReadOnlyList<SimulatedFleet>> FleetsAsync(CancellationToken ct) =>
        SendAsync(
            () => new HttpRequestMessage(HttpMethod.Get, "/api/simulation/fleets"),
            SimulatorJson.Default.IReadOnlyListSimulatedFleet,
            ct
        );

    /// <returns>How many enrollments were taken out.</returns>
    public async Task<int> RemoveAsync(string fleet, CancellationToken ct)
    {
        for (var all = 0; ; )
        {
            var answer = await SendAsync(
                () => new HttpRequestMessage(HttpMethod.Post, $"/api/simulation/{Uri.EscapeDataString(fleet)}/remove"),
                SimulatorJson.Default.SimulationRemoval,
                ct
            );
            if (answer.Removed == 0)
            {
                return all;
            }

            all += answer.Removed;
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<T> SendAsync<T>(Func<HttpRequestMessage> call, JsonTypeInfo<T> type, CancellationToken ct)
    {
        var (pause, began, away) = (new Pause(clock), clock.GetTimestamp(), false);
        while (true)
        {
            var (answer, why, wait) = await TryAsync(call(), type, ct);
            if (answer is not null)
            {
                met = true;
                if (away)
                {
                    Heard?.Invoke($"{client.BaseAddress} answers again.");
                }

                return answer;
            }

            if (clock.GetElapsedTime(began) > (met ? Patience : PatienceAtFirst))
            {
                throw new SimulatorStop(
                    ExitCode.Unreachable,
                    $"{client.BaseAddress} cannot be reached: {why}",
                    "Check the address (--url, MUSTER_URL) and that the server runs; what has happened stays, and the same command does nothing of it twice."
                );
            }

            if (!away)
            {
                away = true;
                Heard?.Invoke($"{client.BaseAddress} does not answer ({why}); trying again.");
            }

            await pause.WaitAsync(wait, ct);
        }
    }

    private async Task<(T? Answer, string Why, TimeSpan? Wait)> TryAsync<T>(
        HttpRequestMessage call,
        JsonTypeInfo<T> type,
        CancellationToken ct
    )
    {
        using var request = call;
        try
        {
            using var response = await client.SendAsync(request, ct);
            if (response.StatusCode is HttpStatusCode.TooManyRequests || (int)response.StatusCode >= 500)
            {
                return (default, $"it answered {(int)response.StatusCode}", response.Headers.RetryAfter?.Delta);
            }

            return response.IsSuccessStatusCode
                ? (await response.Content.ReadFromJsonAsync(type, ct), "its answer is empty", null)
                : throw await Refusal.OfAsync(response, ct);
        }
        catch (Exception fault) when (fault is HttpRequestException or HttpIOException)
        {
            return (default, fault.GetBaseException().Message, null);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (default, "no answer in time", null);
        }
    }
}
