using System.Diagnostics;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Muster.Benchmarks.Audit;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Benchmarks.Processes;

/// <summary>The product as it is shipped, in a process of its own, so that its processor time is nobody else's.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process running;

    private ServerProcess(Process process, Uri url)
    {
        (running, Url) = (process, url);
        Admin = new HttpClient { BaseAddress = url };
        Admin.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", MusterHost.BootstrapToken);
    }

    public Uri Url { get; }

    /// <summary>Calls with the bootstrap token.</summary>
    public HttpClient Admin { get; }

    public int Id => running.Id;

    /// <summary>Resident memory in MiB, with what it shares with others.</summary>
    public long ResidentMegabytes
    {
        get
        {
            running.Refresh();
            return running.WorkingSet64 >> 20;
        }
    }

    /// <param name="settings">More than what is the same for every measurement.</param>
    public static Task<ServerProcess> StartAsync(
        TestDatabase database,
        string folder,
        params (string Name, string Value)[] settings
    )
    {
        var url = new Uri($"http://127.0.0.1:{MusterHost.FreePort()}");
        var command = Command(database, folder, url);
        foreach (var (name, value) in settings)
        {
            command.Environment[name] = value;
        }

        return StartAsync(command, url);
    }

    /// <summary>As a test composes it, with its audit trail or without.</summary>
    public static Task<ServerProcess> StartMeasuredAsync(TestDatabase database, string folder, bool audit)
    {
        var url = new Uri($"http://127.0.0.1:{MusterHost.FreePort()}");
        var command = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        command.ArgumentList.Add("exec");
        command.ArgumentList.Add(typeof(ServerProcess).Assembly.Location);
        foreach (var argument in MeasuredServer.Arguments(database.Setting, folder, url.Port, audit))
        {
            command.ArgumentList.Add(argument);
        }

        return StartAsync(command, url);
    }

    /// <summary>The CLI, which calls no server.</summary>
    public static Process Cli(params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo("dotnet", ["exec", Program("Cli", "muster.dll"), .. arguments])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!; // never null when no shell starts it

    private static async Task<ServerProcess> StartAsync(ProcessStartInfo command, Uri url)
    {
        var process = Process.Start(command)!; // never null when no shell starts it
        // It shall not outlive us, however we end.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => End(process);
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var server = new ServerProcess(process, url);
        await Eventually.IsTrueAsync(server.AnswersAsync, "the server answers");
        return server;
    }

    /// <summary>The same program, which puts a backup into an empty database and ends.</summary>
    /// <param name="folder">Where the key file of the backup is.</param>
    public static Process Restore(TestDatabase database, string folder, string backup)
    {
        var command = Command(database, folder, new Uri($"http://127.0.0.1:{MusterHost.FreePort()}"));
        command.ArgumentList.Add("restore");
        command.ArgumentList.Add(backup);
        command.RedirectStandardOutput = false;
        return Process.Start(command)!; // never null when no shell starts it
    }

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        End(running);
        await running.WaitForExitAsync();
    }

    private static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill();
        }
    }

    private static ProcessStartInfo Command(TestDatabase database, string folder, Uri url)
    {
        var command = new ProcessStartInfo("dotnet", ["exec", Program("Server", "Muster.Server.dll")])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (
            var inherited in command
                .Environment.Keys.Where(key => key.StartsWith("MUSTER_", StringComparison.Ordinal))
                .ToList()
        )
        {
            command.Environment.Remove(inherited);
        }

        command.Environment["MUSTER_LISTEN"] = url.ToString();
        command.Environment["MUSTER_DATA"] = folder;
        command.Environment["MUSTER_DATABASE"] = database.Setting;
        command.Environment["MUSTER_KEY_FILE"] = KeyFile(folder);
        command.Environment["MUSTER_ADMIN_PASSWORD"] = MusterHost.AdminPassword;
        command.Environment["MUSTER_BOOTSTRAP_TOKEN"] = MusterHost.BootstrapToken;
        command.Environment["MUSTER_QUEUE_UNDO_SECONDS"] = "0";
        command.Environment["MUSTER_API_CALLS_PER_SECOND"] = "100000";
        command.Environment["MUSTER_QUEUE_PENDING_CAP"] = "1000000";
        return command;
    }

    /// <summary>Beside our own output, where the build of the whole puts it.</summary>
    private static string Program(string project, string file)
    {
        var output = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        return Path.GetFullPath(Path.Combine(output, "../..", project, Path.GetFileName(output), file));
    }

    public static string KeyFile(string folder)
    {
        var file = Path.Combine(folder, "muster.key");
        if (!File.Exists(file))
        {
            File.WriteAllText(file, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return file;
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var answer = await Admin.GetAsync("/readyz");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException refused)
        {
            return running.HasExited ? throw new InvalidOperationException("The server ended.", refused) : false;
        }
    }
}
