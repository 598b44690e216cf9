using System.Diagnostics;
using System.Net.Http.Headers;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Simulating;

/// <summary>The real server at one address, in one process after another, each of which ends as <c>kill -9</c> ends it.</summary>
internal sealed class MortalServer : IDisposable
{
    private readonly TestDatabase database;
    private readonly string folder;
    private Process? living;

    public MortalServer(TestDatabase database, string folder)
    {
        (this.database, this.folder) = (database, folder);
        Url = new Uri($"http://127.0.0.1:{MusterHost.FreePort()}");
        Admin = new HttpClient { BaseAddress = Url };
        Admin.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", MusterHost.BootstrapToken);
    }

    public Uri Url { get; }

    public HttpClient Admin { get; }

    /// <summary>Lives until it is in the middle of its work.</summary>
    /// <param name="statement">Before which write or commit since the first step it dies; 0 for none.</param>
    /// <param name="unsaid">It dies instead with so many answers ready and not sent, whose steps are kept.</param>
    public Process Live(int statement, bool unsaid) =>
        living = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    "exec",
                    Repository.Program("KillHost", "Muster.KillHost.dll"),
                    folder,
                    database.Setting,
                    $"{Url.Port}",
                    $"{statement}",
                ]
            )
            {
                Environment =
                {
                    ["KILL_AT_ROUTE"] = "/steps",
                    ["KILL_UNSAID"] = unsaid ? "1" : "0",
                    ["KILL_SIMULATION"] = "1",
                },
            }
        )!; // never null when no shell starts it

    public async Task<bool> AnswersAsync()
    {
        try
        {
            using var answer = await Admin.GetAsync("/readyz");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>The one that lives dies with it.</summary>
    public void Dispose()
    {
        Admin.Dispose();
        if (living is { HasExited: false })
        {
            living.Kill();
            living.WaitForExit();
        }

        living?.Dispose();
    }
}
