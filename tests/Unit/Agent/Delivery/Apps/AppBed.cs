using System.Diagnostics;
using System.Text.Json;
using Muster.Agent.Delivery.Items;
using Muster.Agent.Delivery.Items.Apps;
using Muster.Protocols.Agent.Delivery;
using Muster.Unit.Agent.Delivery.Tools;
using Muster.Unit.Support;

namespace Muster.Unit.Agent.Delivery.Apps;

/// <summary>A handler of apps over programs that are not there, on a system of the test's choice.</summary>
internal sealed class AppBed : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public AppBed(MachinePlatform platform)
    {
        Handler = AppHandlers.Of(
            Tools.Box,
            In("scratch"),
            platform,
            In("WindowsApps"),
            [Path.Combine(Tools.Folder, "brew")]
        );
    }

    public AppHandler Handler { get; }

    public FakeTools Tools { get; } = new();

    public Works Work { get; } = new() { Key = "app:1" };

    public string In(string name) => scratch.File(name);

    public static string Hash(char digit) => new(digit, 64);

    public static AppDocument App(string kind) =>
        new()
        {
            Kind = kind,
            Arguments = [],
            Detection = [],
            OnRemoval = "uninstall",
            RequiresRestart = false,
            Context = "system",
        };

    public static AppDocument Package(string kind, char sha256 = 'a') =>
        App(kind) with
        {
            PackageSha256 = Hash(sha256),
            PackageSizeBytes = 10,
        };

    public static DetectionCheck Rule(string type, string target, string? expected = null) =>
        new()
        {
            Type = type,
            Target = target,
            Expected = expected,
        };

    public Task<ItemOutcome> ApplyAsync(AppDocument app, CancellationToken ct = default) =>
        Handler.ApplyAsync(Work.On(Json(app)), ct);

    public Task<bool> IsThereAsync(AppDocument app) => Handler.IsThereAsync(Work.On(Json(app)), default);

    public Task<ItemOutcome> RemoveAsync(AppDocument app) => Handler.RemoveAsync(Work.On(Json(app)), default);

    public PackageNeed? NeedOf(AppDocument app) => Handler.NeedOf(Work.On(Json(app)));

    /// <summary>A real package, made by dpkg-deb.</summary>
    public string Deb(string name, string version, string more = "")
    {
        var root = In($"deb-{name}-{version}");
        Directory.CreateDirectory(Path.Combine(root, "DEBIAN"));
        File.WriteAllText(
            Path.Combine(root, "DEBIAN/control"),
            $"Package: {name}\nVersion: {version}\nArchitecture: all\nMaintainer: A <a@example.org>\n{more}Description: A test\n"
        );
        var file = In($"{name}-{version}.package"); // no .deb: a download has no such name
        using var build = Process.Start(
            new ProcessStartInfo("dpkg-deb", ["--nocheck", "-Zgzip", "--build", root, file])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        build.WaitForExit();
        build.ExitCode.ShouldBe(0);
        return file;
    }

    private static string Json(AppDocument app) => JsonSerializer.Serialize(app, DeliveryJson.Default.AppDocument);

    public void Dispose()
    {
        scratch.Dispose();
        Tools.Dispose();
    }
}
