using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Muster.Kernel.Time;
using Muster.Modules.Access;
using Muster.Server;
using Muster.Server.Settings;
using Muster.Storage;
using Muster.TestKit.Databases;

namespace Muster.TestKit.Hosting;

/// <summary>The real server in this process, on a real socket and a database of its own.</summary>
public sealed class MusterHost : IAsyncDisposable
{
    public const string AdminPassword = "correct-horse-battery";
    public const string BootstrapToken = "test-bootstrap-token-of-32-characters-or-more";
    private const int FirstPort = 12_000;
    private const int PortCount = 8_000;

    // Another process begins elsewhere.
    private static int lastPort = Environment.ProcessId * 100 % PortCount;

    private readonly WebApplication app;

    private MusterHost(WebApplication app, TestDatabase database, string folder, Uri url, FaultLog log)
    {
        (this.app, Database, Folder, Url, Log) = (app, database, folder, url, log);
        Anonymous = new HttpClient { BaseAddress = url };
        Admin = new HttpClient { BaseAddress = url };
        Admin.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", BootstrapToken);
    }

    public Uri Url { get; }

    public TestDatabase Database { get; }

    public string Folder { get; }

    public FaultLog Log { get; }

    /// <summary>Calls with the bootstrap token.</summary>
    public HttpClient Admin { get; }

    public HttpClient Anonymous { get; }

    public IServiceProvider Services => app.Services;

    public IEnumerable<Microsoft.AspNetCore.Http.Endpoint> Endpoints =>
        ((Microsoft.AspNetCore.Routing.IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints);

    public static async Task<MusterHost> StartAsync(DatabaseKind kind, HostOptions? options = null)
    {
        var folder = Directory.CreateTempSubdirectory("muster-test-").FullName;
        var database = await TestDatabase.MigratedAsync(kind, folder);
        return await StartAsync(database, folder, options);
    }

    /// <summary>On a database that is there already: another node, or the same one again.</summary>
    public static async Task<MusterHost> StartAsync(TestDatabase database, string folder, HostOptions? options = null)
    {
        var chosen = options ?? new HostOptions();
        while (true)
        {
            var port = FreePort();
            var composed = Compose(database.Setting, folder, port, chosen);
            await MusterApp.PrepareAsync(composed, CancellationToken.None);
            try
            {
                await composed.StartAsync();
                return new MusterHost(composed, database, folder, new Uri($"http://127.0.0.1:{port}"), chosen.Log);
            }
            catch (IOException fault) when (fault.InnerException is AddressInUseException)
            {
                await composed.DisposeAsync(); // another test program took it meanwhile
            }
        }
    }

    /// <summary>Serves until the process is told to end.</summary>
    public static async Task ServeAsync(string database, string folder, int port, HostOptions options)
    {
        await using var composed = Compose(database, folder, port, options);
        await MusterApp.PrepareAsync(composed, CancellationToken.None);
        await composed.RunAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        Anonymous.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    internal static WebApplication Compose(string database, string folder, int port, HostOptions options)
    {
        var keyFile = Path.Combine(folder, "test.key");
        if (!File.Exists(keyFile))
        {
            File.WriteAllText(keyFile, Convert.ToBase64String(new byte[32]));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(keyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }

        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["MUSTER_LISTEN"] = $"http://127.0.0.1:{port}",
            ["MUSTER_DATA"] = folder,
            ["MUSTER_DATABASE"] = database,
            ["MUSTER_KEY_FILE"] = keyFile,
            ["MUSTER_ADMIN_PASSWORD"] = AdminPassword,
            ["MUSTER_BOOTSTRAP_TOKEN"] = BootstrapToken,
        };
        foreach (var (key, value) in options.Settings)
        {
            settings[key] = value;
        }

        var reading = SettingsReader.Read(new RawSettings(settings));
        return MusterApp.Build(
            reading.Settings ?? throw new InvalidOperationException(string.Join('\n', reading.Faults)),
            builder =>
            {
                builder.Logging.ClearProviders().AddProvider(options.Log).SetMinimumLevel(LogLevel.Debug);
                builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
                if (options.Clock is { } clock)
                {
                    builder.Services.AddSingleton<TimeProvider>(new MicrosecondClock(clock));
                }

                if (options.Keys is { } keys)
                {
                    builder.Services.PostConfigure(keys);
                }

                // A provider on a busy computer is slow, and not away.
                builder.Services.Configure<AccessOptions>(access => access.ProviderPatience = TimeSpan.FromMinutes(1));
                options.Services?.Invoke(builder.Services);
                if (options.Interceptor is { } interceptor)
                {
                    builder.Services.AddSingleton<IInterceptor>(interceptor);
                }

                if (options.ArmOn is { PathEnd: { Length: > 0 } end, Call: var call })
                {
                    builder.Services.AddSingleton<IStartupFilter>(new ArmingFilter(end, call));
                }
            }
        );
    }

    /// <summary>Only the schema, which every database has in common.</summary>
    internal static Task MigrateAsync(WebApplication composed) =>
        composed.Services.GetServices<IPreparation>().First().RunAsync(CancellationToken.None);

    /// <summary>
    /// Each call gives another one, from below the range out of which the system takes ports by itself: two servers that start at the same
    /// time never get the same, and no test talks to the server of another.
    /// </summary>
    internal static int FreePort()
    {
        while (true)
        {
            var port = FirstPort + (Interlocked.Increment(ref lastPort) % PortCount);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Another program has it.
            }
        }
    }
}
