using System.Diagnostics;
using System.Net.Http.Headers;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Killing;

/// <summary>The real server in a process of its own, which may kill itself.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process process;
    private bool ended;

    private ServerProcess(Process process, Uri url)
    {
        (this.process, Url) = (process, url);
        Admin = new HttpClient { BaseAddress = url };
        Admin.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", MusterHost.BootstrapToken);
    }

    public Uri Url { get; }

    public HttpClient Admin { get; }

    public bool Killed => process.HasExited && process.ExitCode == 128 + 9;

    /// <param name="statement">Which write or commit after the first call to <paramref name="route"/> kills it; 0 for none.</param>
    /// <param name="wish">More of what the program can do, by its names.</param>
    public static async Task<ServerProcess> StartAsync(
        TestDatabase database,
        string folder,
        string route,
        int statement,
        IReadOnlyDictionary<string, string>? wish = null
    )
    {
        const int ports = 3; // between choosing one and listening on it somebody else may take it
        for (var tried = 1; ; tried++)
        {
            var port = MusterHost.FreePort();
            var started = Process.Start(Command(database, folder, port, route, statement, wish))!;
            var server = new ServerProcess(started, new Uri($"http://127.0.0.1:{port}"));
            try
            {
                await TestKit.Time.Eventually.IsTrueAsync(server.AnswersAsync, "the server answers");
                return server;
            }
            catch (InvalidOperationException) when (tried < ports)
            {
                await server.DisposeAsync();
            }
            catch (TimeoutException)
            {
                await server.DisposeAsync(); // or it goes on after the tests
                throw;
            }
        }
    }

    /// <summary>Starts a server that kills itself before the given write or commit since its start.</summary>
    public static async Task<bool> DiesAtStartAsync(
        TestDatabase database,
        string folder,
        int statement,
        IReadOnlyDictionary<string, string>? wish = null
    )
    {
        var port = MusterHost.FreePort();
        using var started = Process.Start(Command(database, folder, port, route: "", statement, wish))!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await started.WaitForExitAsync(patience.Token);
            return started.ExitCode == 128 + 9;
        }
        catch (OperationCanceledException)
        {
            started.Kill(); // or it goes on after the tests
            return false;
        }
    }

    public async Task<bool> EndsAsync()
    {
        await process.WaitForExitAsync();
        return Killed;
    }

    public async ValueTask DisposeAsync()
    {
        if (ended)
        {
            return;
        }

        ended = true;
        Admin.Dispose();
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private static ProcessStartInfo Command(
        TestDatabase database,
        string folder,
        int port,
        string route,
        int statement,
        IReadOnlyDictionary<string, string>? wish
    )
    {
        var command = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "exec",
                Repository.Program("KillHost", "Muster.KillHost.dll"),
                folder,
                database.Setting,
                $"{port}",
                $"{statement}",
            },
            Environment = { ["KILL_AT_ROUTE"] = route },
        };
        foreach (var (name, value) in wish ?? new Dictionary<string, string>())
        {
            command.Environment[name] = value;
        }

        return command;
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var answer = await Admin.GetAsync("/readyz");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException fault)
        {
            return process.HasExited ? throw new InvalidOperationException("The server ended.", fault) : false;
        }
    }
}
