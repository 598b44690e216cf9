using System.Xml;
using System.Xml.Linq;

namespace Muster.Integration.Agents;

/// <summary>What can be seen here of the packages for systems that do not run here.</summary>
public sealed class OtherPackagesTests : IDisposable
{
    /// <summary>By it Windows finds what to replace; it must never change.</summary>
    private const string UpgradeCode = "{6E0B1B6C-3B6E-4C55-9C7B-2B8B5C9E4D10}";

    private readonly string folder = Directory.CreateTempSubdirectory("muster-package-").FullName;

    [Fact]
    public async Task Windows_package_installs_a_service_that_is_started_again_and_upgrades_itself()
    {
        var msi = await MsiAsync("0.3.0");

        (await TableAsync(msi, "Property")).ShouldContain(row =>
            row.SequenceEqual(new[] { "ProductVersion", "0.3.0" })
        );
        (await TableAsync(msi, "Upgrade")).Where(row => row[0] == UpgradeCode).ShouldContain(row => row[2] == "0.3.0");
        var service = (await TableAsync(msi, "ServiceInstall")).Single(row => row[0] == "AgentService");
        service[1].ShouldBe(Service());
        service[10].ShouldBe("run --service");
        (await TableAsync(msi, "MsiServiceConfigFailureActions"))
            .Last()
            .ShouldBe([
                "AgentRecovery",
                Service(),
                "5",
                "86400",
                "",
                "",
                "1[~]1[~]1",
                "60000[~]300000[~]3600000",
                "Agent",
            ]);
        (await TableAsync(msi, "InstallExecuteSequence")).ShouldContain(row => row[0] == "MsiConfigureServices");

        static string Service() => "muster-agent";
    }

    [Fact]
    public async Task Windows_package_leaves_key_and_configuration_alone()
    {
        var msi = await MsiAsync("0.3.0");
        var components = await TableAsync(msi, "Component");

        // 16: it stays when the product goes.
        (int.Parse(components.Single(row => row[0] == "MusterDataFolder")[3]) & 16).ShouldBe(16);
        (await TableAsync(msi, "File")).Skip(3).ShouldAllBe(row => row[1] == "Agent");
        (await TableAsync(msi, "MsiLockPermissionsEx"))
            .Last()
            .ShouldBe([
                "MusterDataRights",
                "MusterData",
                "CreateFolder",
                "O:BAG:BAD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)",
                "",
            ]);
    }

    [Fact]
    public async Task Mac_package_is_made_of_what_its_property_list_starts()
    {
        var program = Program("muster-agent");
        var bin = Directory.CreateDirectory(Path.Combine(folder, "bin")).FullName;
        var pkgbuild = Path.Combine(bin, "pkgbuild");
        await File.WriteAllTextAsync(
            pkgbuild,
            "#!/bin/sh\nfor last; do :; done\n(cd \"$2\" && find . -type f -o -type l) >\"$last\"\necho \"$@\" >>\"$last\"\n"
        );
        File.SetUnixFileMode(pkgbuild, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        await BuiltPackage.ShellAsync(
            $"deploy/agent/macos/build-pkg {program} 0.3.0 {folder}/agent",
            ("PATH", $"{bin}:{Environment.GetEnvironmentVariable("PATH")}")
        );

        var made = await File.ReadAllTextAsync(Path.Combine(folder, "agent.pkg"));
        made.ShouldContain("--version 0.3.0");
        made.ShouldContain("./Library/LaunchDaemons/org.muster.agent.plist");
        foreach (var path in StartedPaths().Where(path => path.StartsWith('/')))
        {
            made.ShouldContain($".{path}");
        }
    }

    [Fact]
    public async Task Scripts_of_the_mac_package_parse()
    {
        await BuiltPackage.ShellAsync(
            "for script in preinstall postinstall uninstall build-pkg; do bash -n deploy/agent/macos/$script; done"
        );
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static IEnumerable<string> StartedPaths()
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore };
        using var reader = XmlReader.Create(
            Path.Combine(Repository.Root, "deploy/agent/macos/org.muster.agent.plist"),
            settings
        );
        var list = XDocument.Load(reader).Root!.Element("dict")!; // a property list has one of each
        list.Elements("key").Count().ShouldBe(list.Elements().Count() / 2);
        var arguments = list.Elements("key").Single(key => key.Value == "ProgramArguments").ElementsAfterSelf().First();
        return arguments.Elements("string").Select(text => text.Value);
    }

    private string Program(string name)
    {
        var program = Directory.CreateDirectory(Path.Combine(folder, "program")).FullName;
        File.WriteAllText(Path.Combine(program, name), "stands for the program");
        return program;
    }

    private async Task<string> MsiAsync(string version)
    {
        var msi = Path.Combine(folder, "agent.msi");
        await BuiltPackage.ShellAsync($"deploy/agent/windows/build-msi {Program("muster-agent.exe")} {version} {msi}");
        return msi;
    }

    /// <summary>The rows, after three that say what the columns are.</summary>
    private static async Task<List<string[]>> TableAsync(string msi, string table) =>
        [
            .. (await BuiltPackage.ShellAsync($"msiinfo export {msi} {table}"))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.TrimEnd('\r').Split('\t')),
        ];
}
