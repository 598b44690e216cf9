using System.Diagnostics;
using System.Net.Http.Headers;
using Muster.Integration.Backups;
using Muster.Integration.Programs;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Simulating;

/// <summary>The product as it is shipped, in a process that is killed and started again at the same address.</summary>
internal sealed class MortalServer : IAsyncDisposable
{
    private readonly Dictionary<string, string> settings;
    private Process process;

    private MortalServer(Dictionary<string, string> settings, Uri url)
    {
        (this.settings, Url) = (settings, url);
        process = Start();
        Admin = new HttpClient { BaseAddress = url };
        Admin.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", MusterHost.BootstrapToken);
    }

    public Uri Url { get; }

    public HttpClient Admin { get; }

    public static async Task<MortalServer> StartAsync(TestDatabase database, string folder)
    {
        var url = new Uri($"http://127.0.0.1:{MusterHost.FreePort()}");
        var settings = Backups.Backups.Settings(database, folder);
        settings["MUSTER_LISTEN"] = url.ToString();
        settings["MUSTER_ADMIN_PASSWORD"] = MusterHost.AdminPassword;
        settings["MUSTER_BOOTSTRAP_TOKEN"] = MusterHost.BootstrapToken;
        settings["MUSTER_API_CALLS_PER_SECOND"] = "100000";
        settings["MUSTER_SIMULATION"] = "1";
        var server = new MortalServer(settings, url);
        await Eventually.IsTrueAsync(server.AnswersAsync, "the server answers");
        return server;
    }

    /// <summary>As <c>kill -9</c> does, in the middle of whatever it is doing.</summary>
    public async Task DieAndComeBackAsync()
    {
        await KillAsync();
        process.Dispose();
        process = Start();
        await Eventually.IsTrueAsync(AnswersAsync, "the server answers again");
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
        Admin.Dispose();
    }

    private Process Start()
    {
        var started = ProgramRun.StartServer(settings);
        // A pipe that nobody empties would hold it up.
        started.OutputDataReceived += (_, _) => { };
        started.ErrorDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    private async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
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
