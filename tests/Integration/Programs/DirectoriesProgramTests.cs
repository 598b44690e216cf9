using Muster.Integration.Directories;
using Muster.TestKit.Databases;
using Muster.TestKit.Directories;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Programs;

[Collection(DirectoryCollection.Name)]
public sealed class DirectoriesProgramTests(DirectoryStage stage)
{
    [Fact]
    public async Task Cli_adds_tries_uses_and_removes_a_directory()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        var directory = stage.Directory;
        var (authority, password, list) = (
            Path.Combine(host.Folder, "ca.pem"),
            Path.Combine(host.Folder, "password"),
            Path.Combine(host.Folder, "list.csv")
        );
        await File.WriteAllTextAsync(authority, directory.Authority);
        await File.WriteAllTextAsync(password, $"{RealDirectory.Password}\n");
        await File.WriteAllTextAsync(
            list,
            "SAMAccountName,Name,Email,Ownership,Serial Number,Platform\n,Ann,ann@example.org,corporate,DIR-CLI-1,linux\n"
        );
        Task<ProgramRun> Cli(params string[] arguments) => CliAsync(host, ["directories", .. arguments]);

        var added = await Cli(
            "add",
            "example.org",
            "--server",
            directory.PlainServer,
            "--security",
            "starttls",
            "--ca-file",
            authority,
            "--bind-dn",
            RealDirectory.BindDn,
            "--password-file",
            password,
            "--base-dn",
            RealDirectory.BaseDn,
            "--preset",
            "open_ldap"
        );
        added.ExitCode.ShouldBe(0, added.Errors);
        added.Output.ShouldNotContain("a secret");
        var id = (await host.DirectoriesAsync()).Single().Id.ToString();
        (await Cli("list")).Output.ShouldContain("example.org");
        (await Cli("show", id)).Output.ShouldMatch("Login name +uid");
        var valid = await Cli("validate", id);
        valid.ExitCode.ShouldBe(0, valid.Output + valid.Errors);
        valid.Output.ShouldContain("user0001@example.org");
        var looked = await CliAsync(host, "import", list, "--dry-run", "--domain", "EXAMPLE.org");
        looked.ExitCode.ShouldBe(0, looked.Output + looked.Errors);
        (await Cli("remove", id)).ExitCode.ShouldBe(0, "a list that was only tried holds nothing");
        (await Cli("show", id)).ExitCode.ShouldBe(5);
    }

    private static Task<ProgramRun> CliAsync(MusterHost host, params string[] arguments) =>
        ProgramRun.CliAsync(host.Url, MusterHost.BootstrapToken, arguments);
}
