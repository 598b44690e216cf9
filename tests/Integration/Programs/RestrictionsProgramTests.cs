using System.Text.Json;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Programs;

/// <summary>Rules about who may come in from the command line, and what they would come to.</summary>
public sealed class RestrictionsProgramTests
{
    private const string NoMac =
        """{"name":"No Mac","kind":"platform","effect":"refuse","enabled":true,"platforms":["macos"]}""";

    [Fact]
    public async Task Cli_tries_makes_switches_changes_and_deletes_restrictions()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        using var mac = new TestDevice(host.Url, TimeProvider.System);
        (await mac.EnrollAsync(mac.Claim with { DisplayName = "ann's mac", Platform = "macos" })).Status.ShouldBe(202);
        Task<ProgramRun> Cli(params string[] arguments) => CliAsync(host, ["restrictions", .. arguments]);
        var file = Path.Combine(host.Folder, "no-mac.json");
        await File.WriteAllTextAsync(file, NoMac);

        var preview = await Cli("preview", "-f", file);
        preview.ExitCode.ShouldBe(0, preview.Errors);
        preview.Output.ShouldMatch("Would refuse +1\\s");
        preview.Output.ShouldMatch("ann's mac .* held +refused ");
        (await Cli("list")).Output.ShouldContain("Nothing to show");

        var made = await Cli("create", "-f", file, "--json");
        made.ExitCode.ShouldBe(0, made.Errors);
        var id = JsonDocument.Parse(made.Output).RootElement.GetProperty("id").GetString()!;
        (await Cli("list")).Output.ShouldMatch("No Mac +platform +refuse +on ");
        (await Cli("show", id)).Output.ShouldMatch("Platforms +macos");
        (await SupposeAsync(host, "macos")).ShouldMatch("Outcome +refused: platform_blocked");

        (await Cli("disable", id)).Output.ShouldMatch("State +off");
        (await SupposeAsync(host, "macos")).ShouldMatch("Outcome +held");
        var enabled = await Cli("enable", id);
        enabled.Output.ShouldMatch("State +on");
        enabled.Output.ShouldMatch("Platforms +macos");
        await File.WriteAllTextAsync(file, NoMac.Replace("macos", "windows", StringComparison.Ordinal));
        (await Cli("change", id, "-f", file, "--version", "1")).ExitCode.ShouldBe(4, "it was changed since");
        (await Cli("change", id, "-f", file)).Output.ShouldMatch("Platforms +windows");
        (await Cli("preview", "-f", file, "--id", id)).Output.ShouldMatch("Would refuse +0\\s");

        (await Cli("delete", id)).Output.ShouldContain("Deleted No Mac.");
        (await Cli("show", id)).ExitCode.ShouldBe(5);
    }

    [Fact]
    public async Task Cli_says_what_is_wrong_with_a_file()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        var file = Path.Combine(host.Folder, "wrong.json");
        string[] create = ["restrictions", "create", "-f", file];

        (await CliAsync(host, create)).ExitCode.ShouldBe(2);
        await File.WriteAllTextAsync(file, "{");
        var unread = await CliAsync(host, create);
        await File.WriteAllTextAsync(file, NoMac.Replace("macos", "beos", StringComparison.Ordinal));
        var refused = await CliAsync(host, create);

        unread.ExitCode.ShouldBe(2);
        unread.Errors.ShouldContain("does not hold JSON");
        refused.ExitCode.ShouldBe(4);
        refused.Errors.ShouldContain("platforms: ");
    }

    [Fact]
    public async Task Cli_says_whether_a_device_would_get_in_and_what_every_rule_says()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        var person = await host.CreatePersonAsync("Ann");
        var key = await host.KeyForPersonAsync(person.Id);

        var admitted = await SupposeAsync(host, "linux", "--enrollment-key", $"{key.Key.Id}");
        var wrong = await CliAsync(host, "suppose", "--platform", "linux", "--peer-id", "short");

        admitted.ShouldMatch("Outcome +admitted");
        admitted.ShouldMatch("Owner +Ann");
        admitted.ShouldMatch("enrollment-queue +abstain ");
        wrong.ExitCode.ShouldBe(4);
        wrong.Errors.ShouldContain("peerId: 32 hex digits.");
        (await CliAsync(host, "suppose")).ExitCode.ShouldBe(2);
    }

    private static async Task<string> SupposeAsync(MusterHost host, string platform, params string[] more)
    {
        var run = await CliAsync(host, ["suppose", "--platform", platform, .. more]);
        run.ExitCode.ShouldBe(0, run.Errors);
        return run.Output;
    }

    private static Task<ProgramRun> CliAsync(MusterHost host, params string[] arguments) =>
        ProgramRun.CliAsync(host.Url, MusterHost.BootstrapToken, arguments);
}
