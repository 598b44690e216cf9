using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Muster.Contracts.Keys;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Keys;

/// <summary>The server as a program of its own, because what is under test is in its environment.</summary>
internal sealed class ServerProgram : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task<string> errors;
    private readonly HttpClient admin;
    private bool ended;

    private ServerProgram(Process process, Uri url)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        admin = new HttpClient { BaseAddress = url };
        admin.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", MusterHost.BootstrapToken);
    }

    public static async Task<ServerProgram> StartAsync(
        TestDatabase database,
        string folder,
        params IEnumerable<KeyValuePair<string, string>> settings
    )
    {
        var started = Begin(database, folder, settings);
        await Eventually.IsTrueAsync(
            async () =>
                started.process.HasExited
                    ? throw new InvalidOperationException(await started.errors)
                    : await started.IsReadyAsync(),
            "the server is ready"
        );
        return started;
    }

    /// <summary>Starts a server that cannot start, and returns what it says.</summary>
    public static async Task<(int ExitCode, string Message)> RefusalAsync(
        TestDatabase database,
        string folder,
        params IEnumerable<KeyValuePair<string, string>> settings
    )
    {
        await using var started = Begin(database, folder, settings);
        started.process.StandardInput.Close();
        await started.process.WaitForExitAsync();
        return (started.process.ExitCode, await started.errors);
    }

    public async Task<KeyReport> KeysAsync() => (await admin.GetFromJsonAsync<KeyReport>("/api/keys"))!; // the API answers no null

    public async Task<int> PostAsync(string path, object body)
    {
        using var answer = await admin.PostAsJsonAsync(path, body);
        return (int)answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (ended)
        {
            return;
        }

        ended = true;
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        admin.Dispose();
        process.Dispose();
    }

    private static ServerProgram Begin(
        TestDatabase database,
        string folder,
        IEnumerable<KeyValuePair<string, string>> settings
    )
    {
        var url = new Uri($"http://127.0.0.1:{MusterHost.FreePort()}");
        var start = new ProcessStartInfo("dotnet", ["exec", Repository.Program("Server", "Muster.Server.dll")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (
            var key in start.Environment.Keys.Where(key => key.StartsWith("MUSTER_", StringComparison.Ordinal)).ToList()
        )
        {
            start.Environment.Remove(key);
        }

        start.Environment["MUSTER_LISTEN"] = url.ToString();
        start.Environment["MUSTER_DATA"] = folder;
        start.Environment["MUSTER_DATABASE"] = database.Setting;
        start.Environment["MUSTER_ADMIN_PASSWORD"] = MusterHost.AdminPassword;
        start.Environment["MUSTER_BOOTSTRAP_TOKEN"] = MusterHost.BootstrapToken;
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        return new ServerProgram(Process.Start(start)!, url); // dotnet is there: it runs this test
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await admin.GetAsync("/readyz");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
