using Muster.Integration.PreApproval;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Programs;

public sealed class ExpectedProgramTests
{
    [Fact]
    public async Task Cli_tries_the_switch_for_expected_devices_and_writes_devices_to_a_file()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        await host.ExpectAsync("Ann,ann@example.org,corporate,CLI-9,linux,=SUM(1),");
        using var stranger = new TestDevice(host.Url, TimeProvider.System);
        (await stranger.EnrollAsync(stranger.Claim with { SerialNumber = "CLI-0" })).Ok.State.ShouldBe("pending");
        Task<ProgramRun> Only(params string[] arguments) =>
            CliAsync(host, ["restrictions", "pre-approved-only", .. arguments]);

        var tried = await Only("preview", "on");
        tried.ExitCode.ShouldBe(0, tried.Errors);
        tried.Output.ShouldMatch("Would refuse +1\\b");
        tried.Output.ShouldContain("preapproval_required");
        (await Only("preview", "off")).Output.ShouldMatch("Would refuse +0\\b");
        (await Only("show")).Output.ShouldMatch("Pre-approved devices only +off");
        (await Only("preview")).ExitCode.ShouldBe(2);

        var file = Path.Combine(host.Folder, "devices.csv");
        var written = await CliAsync(host, "devices", "export", "--columns", "displayName,status", "-o", file);
        written.ExitCode.ShouldBe(0, written.Errors);
        (await File.ReadAllTextAsync(file)).ShouldBe("displayName,status\r\n'=SUM(1),expected\r\n");
        (await CliAsync(host, "devices", "export", "--state", "enrolled", "--columns", "id"))
            .Output.Trim()
            .ShouldEndWith("id");
    }

    private static Task<ProgramRun> CliAsync(MusterHost host, params string[] arguments) =>
        ProgramRun.CliAsync(host.Url, MusterHost.BootstrapToken, arguments);
}
