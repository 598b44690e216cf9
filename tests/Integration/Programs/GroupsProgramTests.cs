using System.Text.RegularExpressions;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Programs;

/// <summary>Groups from the command line: rules, members from a file, owners.</summary>
public sealed class GroupsProgramTests
{
    private const string Rules = """
        {"match":"first","rules":[{"name":"Linux","effect":"include","conditions":[{"fact":"platform","test":"is","values":["linux"]}]}]}
        """;

    [Fact]
    public async Task Cli_writes_rules_imports_members_and_names_owners()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        await BringAsync(host, "cli-one");
        var file = Path.Combine(host.Folder, "rules.json");
        await File.WriteAllTextAsync(file, Rules);
        Task<ProgramRun> Cli(params string[] arguments) => CliAsync(host, ["groups", .. arguments]);
        var id = (await Cli("create", "Linux")).Output.Trim();

        (await Cli("rules", "facts")).Output.ShouldMatch("platform +android, .* +the device says so itself");
        (await Cli("rules", "preview", id, "-f", file)).Output.ShouldMatch("Would join +1\\s");
        var set = await Cli("rules", "set", id, "-f", file);
        set.ExitCode.ShouldBe(0, set.Errors);
        set.Output.ShouldMatch("Rule 1 +Linux: include when platform is linux");
        await Eventually.IsTrueAsync(
            async () =>
                Regex.IsMatch(
                    (await Cli("show", id)).Output,
                    "Devices +1\\s",
                    RegexOptions.None,
                    TimeSpan.FromSeconds(1)
                ),
            "the device is in the group"
        );
        (await Cli("history", id)).Output.ShouldMatch("cli-one +joined +rules: Linux");
        (await Cli("rules", "clear", id)).Output.ShouldContain("Done.");
        (await Cli("list")).Output.ShouldMatch("Linux +assigned +1 ");

        var members = Path.Combine(host.Folder, "members.csv");
        await File.WriteAllTextAsync(members, "groupname,members\nOffice,cli-one;nobody\n");
        var dry = await Cli("import", members, "--create", "--dry-run");
        (dry.ExitCode, dry.Output).ShouldSatisfyAllConditions(
            run => run.ExitCode.ShouldBe(7),
            run => run.Output.ShouldContain("Nothing is changed."),
            run => run.Output.ShouldContain("MEMBER_UNKNOWN nobody")
        );
        (await Cli("import", members, "--create")).Output.ShouldContain("1 joined, 0 left, 1 groups were made.");
        await File.WriteAllTextAsync(members, "owner\nx\n");
        (await Cli("import", members)).Errors.ShouldContain("CSV_UNKNOWN_COLUMN");

        const string service = "f1346770-5b25-470b-88bd-d5744ab7952c";
        (await Cli("owners", "add", id, "service_identity", service)).Output.ShouldContain(
            "Intune Provisioning Client"
        );
        (await Cli("owners", "remove", id, "service_identity", service)).Output.ShouldContain("Nothing to show");
    }

    private static async Task BringAsync(MusterHost host, string name)
    {
        var key = await host.KeyForPersonAsync((await host.CreatePersonAsync("Owner")).Id);
        using var device = new TestDevice(host.Url, TimeProvider.System, name);
        var claim = device.Claim with { EnrollmentKey = key.Secret, Platform = "linux", DisplayName = name };
        (await device.EnrollAsync(claim)).Ok.State.ShouldBe("approved");
    }

    private static Task<ProgramRun> CliAsync(MusterHost host, string[] arguments) =>
        ProgramRun.CliAsync(host.Url, MusterHost.BootstrapToken, arguments);
}
