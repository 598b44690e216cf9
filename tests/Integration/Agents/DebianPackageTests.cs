using System.Text.Json;
using Muster.Integration.Programs;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Agents;

/// <summary>The package in a root of its own: dpkg runs the maintainer scripts with DPKG_ROOT, as for an image of another machine.</summary>
public sealed class DebianPackageTests(BuiltPackage package) : IClassFixture<BuiltPackage>, IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("muster-root-").FullName;

    [Fact]
    public async Task Device_stays_the_same_over_upgrade_and_removal_and_its_key_goes_with_a_purge()
    {
        var settings = new Dictionary<string, string> { ["MUSTER_QUEUE_UNDO_SECONDS"] = "1" };
        await using var host = await MusterHost.StartAsync(
            DatabaseKind.Sqlite,
            new HostOptions { Settings = settings }
        );
        var person = await host.CreatePersonAsync("Ann");
        PrepareRoot();

        await DpkgAsync($"--install {package.First}");
        await AgentAsync("enroll", "--server", host.Url.ToString(), "--peer-id", person.PeerId);
        await host.ApproveOnlyAsync();
        await AgentAsync("enroll", "--server", host.Url.ToString(), "--peer-id", person.PeerId, "--wait");
        var device = await FingerprintAsync();
        await File.AppendAllTextAsync(InRoot("etc/default/muster-agent"), "HTTPS_PROXY=http://proxy.example.org\n");
        await File.WriteAllTextAsync(InRoot("etc/muster/agent.json"), "{}");

        await DpkgAsync($"--install {package.Second}");
        (await DpkgQueryAsync()).ShouldBe("0.2.0 installed");
        (await AgentAsync("status", "--online")).ShouldContain("active (told by the server just now)");
        (await FingerprintAsync()).ShouldBe(device);
        File.ReadAllText(InRoot("etc/default/muster-agent")).ShouldContain("proxy.example.org");

        await DpkgAsync("--remove muster-agent");
        File.Exists(InRoot("usr/bin/muster-agent")).ShouldBeFalse();
        File.GetUnixFileMode(InRoot("var/lib/muster-agent/device.key.pem"))
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        await DpkgAsync($"--install {package.First}");
        (await AgentAsync("status", "--online")).ShouldContain("active (told by the server just now)");
        (await FingerprintAsync()).ShouldBe(device);

        await DpkgAsync("--purge muster-agent");
        Directory.Exists(InRoot("var/lib/muster-agent")).ShouldBeFalse();
        Directory.Exists(InRoot("etc/muster")).ShouldBeFalse();
    }

    [Fact]
    public async Task Package_lets_nobody_but_the_agent_into_its_folders()
    {
        PrepareRoot();

        await DpkgAsync($"--install {package.First}");

        File.GetUnixFileMode(InRoot("var/lib/muster-agent"))
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        (
            File.GetUnixFileMode(InRoot("etc/muster/enrollment")) & (UnixFileMode.OtherRead | UnixFileMode.OtherExecute)
        ).ShouldBe(UnixFileMode.None);
        (File.GetUnixFileMode(InRoot("etc/muster/enrollment")) & UnixFileMode.StickyBit).ShouldBe(
            UnixFileMode.StickyBit
        );
    }

    [Fact]
    public async Task Program_of_the_package_uses_a_tpm_that_the_package_does_not_need()
    {
        await using var server = new StandInServer
        {
            Answer = _ => StandInAnswer.Pending(new Guid("0193a697-4900-7c3e-9d57-2f1f6b0a4c11")),
        };
        using var tpm = await SoftTpm.StartAsync();
        PrepareRoot();

        await DpkgAsync($"--install {package.First}");
        (await BuiltPackage.ShellAsync($"dpkg-deb --field {package.First} Suggests")).ShouldContain("tpm2-openssl");
        (await BuiltPackage.ShellAsync($"dpkg-deb --field {package.First} Depends")).ShouldNotContain("tpm2-openssl");
        File.Exists(InRoot("usr/lib/muster-agent/tpm.conf")).ShouldBeTrue();
        var run = await ProgramRun.AnyAsync(
            InRoot("usr/bin/muster-agent"),
            [
                "enroll",
                "--server",
                server.Url.ToString(),
                "--peer-id",
                AgentFolder.PeerId,
                "--key-store",
                "tpm",
                "--state",
                InRoot("var/lib/muster-agent"),
            ],
            new() { [SoftTpm.Variable] = tpm.Tcti }
        );

        run.ExitCode.ShouldBe(0, run.Output + run.Errors);
        File.ReadAllText(InRoot("var/lib/muster-agent/device.key.pem")).ShouldStartWith("-----BEGIN TSS2 PRIVATE KEY");
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private string InRoot(string path) => Path.Combine(root, path);

    private void PrepareRoot()
    {
        foreach (var folder in (string[])["info", "updates", "triggers"])
        {
            Directory.CreateDirectory(InRoot($"var/lib/dpkg/{folder}"));
        }

        File.WriteAllText(InRoot("var/lib/dpkg/status"), "");
    }

    private Task DpkgAsync(string what) =>
        BuiltPackage.ShellAsync(
            $"dpkg --root={root} --log=/dev/null --force-script-chrootless --force-not-root --force-depends --force-unsafe-io {what}"
        );

    private async Task<string> DpkgQueryAsync() =>
        (
            await BuiltPackage.ShellAsync(
                $"dpkg-query --admindir={root}/var/lib/dpkg --show --showformat='${{Version}} ${{db:Status-Status}}' muster-agent"
            )
        ).Trim();

    /// <summary>The program of the package, by its name in the path.</summary>
    private async Task<string> AgentAsync(params string[] arguments)
    {
        var run = await ProgramRun.AnyAsync(
            InRoot("usr/bin/muster-agent"),
            [.. arguments, "--state", InRoot("var/lib/muster-agent")],
            []
        );
        run.ExitCode.ShouldBe(0, run.Output + run.Errors);
        return run.Output;
    }

    private async Task<string> FingerprintAsync() =>
        JsonDocument.Parse(await AgentAsync("fingerprint", "--json")).RootElement.GetProperty("sha256").GetString()!; // it has one
}
