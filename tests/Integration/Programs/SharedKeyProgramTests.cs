using System.Text.Json;
using Muster.Integration.Identity;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Programs;

public sealed class SharedKeyProgramTests
{
    [Fact]
    public async Task Cli_shows_machines_with_one_key_and_decides_on_them()
    {
        var clock = new FakeClock(TimeProvider.System.GetUtcNow());
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite, new HostOptions { Clock = clock });
        var (a, b, found) = await new ClockedHost(host, clock).ClonedAsync();
        using (a)
        using (b)
        {
            var id = found.Id.ToString();
            (await CliAsync(host, "shared-keys", "list", "--unsettled")).Output.ShouldContain("lab-01, lab-02");
            (await CliAsync(host, "shared-keys", "show", id)).Output.ShouldContain(b.Instance!);
            (await CliAsync(host, "shared-keys", "decide", id)).ExitCode.ShouldBe(2);
            (await CliAsync(host, "shared-keys", "decide", id, "--anew", "--dismiss")).ExitCode.ShouldBe(2);
            (await CliAsync(host, "shared-keys", "decide", id, "--keep", new string('0', 32))).ExitCode.ShouldBe(4);

            (await CliAsync(host, "shared-keys", "decide", id, "--keep", b.Instance!)).ExitCode.ShouldBe(0);

            (await b.CheckInAsync()).Ok.Remedy.ShouldBe("rotate_key");
            using var shown = JsonDocument.Parse((await CliAsync(host, "shared-keys", "show", id, "--json")).Output);
            shown.RootElement.GetProperty("state").GetString().ShouldBe("decided");
        }
    }

    private static Task<ProgramRun> CliAsync(MusterHost host, params string[] arguments) =>
        ProgramRun.CliAsync(host.Url, MusterHost.BootstrapToken, arguments);
}
