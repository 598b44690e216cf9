using Muster.Contracts.Access;
using Muster.Kernel;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Web.Support;

/// <summary>The ground of the class fixtures: a server with the built web UI, and a browser in front of it.</summary>
public abstract class Stage : IAsyncLifetime
{
    protected const string UndoSeconds = "MUSTER_QUEUE_UNDO_SECONDS";
    private static readonly Lazy<Task<IPlaywright>> Playwright = new(StartPlaywrightAsync);
    private readonly FakeClock? clock;
    private readonly Dictionary<string, string> settings;
    private IBrowser? browser;
    private MusterHost? host;
    private string? cookie;

    protected Stage(FakeClock? clock = null, Dictionary<string, string>? settings = null) =>
        (this.clock, this.settings) = (clock, settings ?? []);

    public MusterHost Host => host ?? throw new InvalidOperationException("Not started.");

    public TimeProvider Clock => clock ?? TimeProvider.System;

    public virtual async Task InitializeAsync()
    {
        host = await MusterHost.StartAsync(
            DatabaseKind.Sqlite,
            new HostOptions
            {
                Clock = clock,
                Settings = new Dictionary<string, string>(settings)
                {
                    ["MUSTER_WEB"] = Surroundings.Web,
                    // No test is slower than this, so that a decision can be undone while the test goes on.
                    [UndoSeconds] = settings.GetValueOrDefault(UndoSeconds, "300"),
                },
            }
        );
        browser = await (await Playwright.Value).Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Surroundings.Chromium,
                Args =
                [
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    public virtual async Task DisposeAsync()
    {
        await (browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (host?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    /// <summary>A window of a browser that has never been here before.</summary>
    public async Task<Window> OpenAsync(Look? look = null)
    {
        var chosen = look ?? new Look();
        var context = await browser!.NewContextAsync(chosen.ContextOptions); // started before any test
        if (clock is not null)
        {
            await context.Clock.SetFixedTimeAsync(clock.GetUtcNow().UtcDateTime);
        }

        if (chosen.SignedIn)
        {
            await context.AddCookiesAsync([
                new Cookie
                {
                    Name = "muster",
                    Value = chosen.Cookie ?? (cookie ??= await SignInAsync()),
                    Url = Host.Url.ToString(),
                },
            ]);
        }

        return await Window.OpenAsync(context, Host.Url);
    }

    /// <summary>A device that has asked to be let in.</summary>
    public async Task<TestDevice> AskAsync(string name, PeerId? peerId = null)
    {
        var device = new TestDevice(Host.Url, Clock, name, peerId);
        (await device.EnrollAsync(device.Claim with { DisplayName = name })).Status.ShouldBe(202);
        return device;
    }

    /// <summary>A device that has asked, and shows four words.</summary>
    public async Task<TestDevice> AskWithWordsAsync(string name, PeerId? peerId = null)
    {
        var device = new TestDevice(Host.Url, Clock, name, peerId);
        (await device.EnrollAsync(device.CommittedClaim with { DisplayName = name })).Status.ShouldBe(202);
        (await device.RevealAsync()).Status.ShouldBe(200);
        return device;
    }

    /// <summary>A device that is in, and knows: nobody can undo that any more.</summary>
    public async Task<TestDevice> EnrollAsync(string name, PeerId peerId)
    {
        var device = await AskAsync(name, peerId);
        await Host.ApproveAsync(device);
        (await device.PollAsync(waitSeconds: 25)).Ok.State.ShouldBe("approved");
        return device;
    }

    private Task<string> SignInAsync() =>
        Host.CookieAsync("/api/session", new SignIn { Username = "admin", Password = MusterHost.AdminPassword });

    private static async Task<IPlaywright> StartPlaywrightAsync()
    {
        Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", Surroundings.Driver);
        SetDefaultExpectTimeout(20_000);
        return await Microsoft.Playwright.Playwright.CreateAsync();
    }
}
