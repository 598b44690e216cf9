using Muster.Contracts;
using Muster.Contracts.Devices;
using Muster.Contracts.Policies;
using Muster.Integration.Agents;
using Muster.Integration.Apps;
using Muster.Integration.Blueprints;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.Blueprints.BlueprintCalls;

namespace Muster.Integration.Delivery;

/// <summary>The agent as it is on a machine, root, with the tools of a real Debian: what the blueprint says is there, and goes again.</summary>
public sealed class EndToEndTests : IDisposable
{
    private const string Tool = "/opt/muster-e2e/tool";
    private readonly ThrowAwayMachine machine = new();

    [FactInOverlay]
    public async Task Package_is_installed_upgraded_and_removed_as_the_blueprint_of_the_group_says()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        var group = await host.CreateGroupAsync("Lab");
        var app = await host.CreateAppAsync(await DebAsync(host, "1.0", "one"));
        var policy = await host.CreatePolicyAsync(
            PolicyCalls.Draft(
                "Banner",
                """{"files":[{"path":"/etc/muster-e2e.conf","content":"I am {{device.key}}","template":true,"mode":"0640"}]}""",
                "agent"
            )
        );
        var blueprint = await host.CreateBlueprintAsync(
            Draft(
                "Lab",
                [Item("app", app.Id), Item("policy", policy.Id, new ItemHandling { Removal = "remove" })],
                (group.Id, 1)
            )
        );
        var device = await EnrollAsync(host, group);

        await BecomesAsync(host, device, "app", "installed");
        (machine.HasPackage("muster-e2e", "1.0"), await ReadAsync(Tool)).ShouldBe((true, "one"));
        await BecomesAsync(host, device, "policy", "installed");
        (await ReadAsync("/etc/muster-e2e.conf")).ShouldBe("I am e2e-machine");
        File.GetUnixFileMode(machine.Path("/etc/muster-e2e.conf"))
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        var newer = await DebAsync(host, "2.0", "two");
        (await host.Admin.TryPutAsync($"{AppCalls.Route}/{app.Id}", app.Version, newer)).ShouldBe((200, null));
        await machine.PatientlyAsync(
            () => Task.FromResult(machine.HasPackage("muster-e2e", "2.0")),
            "the upgrade is there"
        );
        await BecomesAsync(host, device, "app", "installed");
        (await ReadAsync(Tool)).ShouldBe("two");

        var seen = await host.BlueprintAsync(blueprint.Id);
        (await host.TryChangeAsync(seen, Draft("Lab", [], (group.Id, 1)))).Status.ShouldBe(200);
        await machine.PatientlyAsync(
            async () => (await host.DesiredAsync(device)).Left.Count(left => left.Progress.State == "removed") == 2,
            "both are removed"
        );
        machine.HasPackage("muster-e2e", "2.0").ShouldBeFalse();
        machine.Has(Tool).ShouldBeFalse();
        machine.Has("/etc/muster-e2e.conf").ShouldBeFalse();
    }

    [FactInOverlay]
    public async Task Power_that_goes_while_a_package_is_configured_leads_to_the_same_end()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        var group = await host.CreateGroupAsync("Lab");
        var slow = """
            if [ ! -e /var/lib/muster-e2e-begun ]; then
                touch /var/lib/muster-e2e-begun
                sleep 600
            fi
            """;
        var app = await host.CreateAppAsync(await DebAsync(host, "1.0", "one", slow));
        await host.CreateBlueprintAsync(
            Draft("Lab", [Item("app", app.Id, new ItemHandling { Retries = 3 })], (group.Id, 1))
        );
        var device = await EnrollAsync(host, group);
        await machine.PatientlyAsync(
            () => Task.FromResult(machine.Has("/var/lib/muster-e2e-begun")),
            "the package is being configured"
        );
        machine.HasPackage("muster-e2e", "1.0").ShouldBeFalse();

        await machine.CutPowerAsync();
        machine.TurnOn("run");

        await BecomesAsync(host, device, "app", "installed");
        machine.HasPackage("muster-e2e", "1.0").ShouldBeTrue();
    }

    [FactInOverlay]
    public async Task Agent_that_is_nobody_has_root_install_what_the_server_signed()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        var group = await host.CreateGroupAsync("Lab");
        var app = await host.CreateAppAsync(await DebAsync(host, "1.0", "one"));
        await host.CreateBlueprintAsync(Draft("Lab", [Item("app", app.Id)], (group.Id, 1)));

        var device = await EnrollAsync(host, group, machine.TurnOnInTwoHalves);

        await BecomesAsync(host, device, "app", "installed");
        machine.HasPackage("muster-e2e", "1.0").ShouldBeTrue();
        machine.Has("/var/lib/e2e-delivery/server-keys.json").ShouldBeTrue();
    }

    public void Dispose() => machine.Dispose();

    private static async Task<AppDraft> DebAsync(MusterHost host, string version, string content, string postinst = "")
    {
        var bytes = await Bytes.DebAsync("muster-e2e", version, Tool, content, postinst);
        var package = await host.Admin.PackageAsync(bytes, $"muster-e2e_{version}.deb");
        return new AppDraft
        {
            Name = "Tool",
            Platform = "linux",
            Kind = "deb",
            PackageSha256 = package.Sha256,
            OnRemoval = "uninstall",
        };
    }

    private async Task<Guid> EnrollAsync(MusterHost host, DeviceGroup group, Action<string[]>? turnOn = null)
    {
        var person = await host.CreatePersonAsync("Ann");
        var key = await host.KeyForPersonAsync(person.Id);
        Directory.CreateDirectory(machine.Path("/srv"));
        var file = machine.Path("/srv/enrollment-key");
        await File.WriteAllTextAsync(file, key.Secret);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (turnOn ?? machine.TurnOn)([
            "run",
            "--server",
            host.Url.ToString(),
            "--peer-id",
            AgentFolder.PeerId,
            "--device-key",
            "e2e-machine",
            "--token-file",
            "/srv/enrollment-key",
        ]);
        Guid? device = null;
        await machine.PatientlyAsync(
            async () =>
                (device = (await host.GetAsync<Page<Device>>("/api/devices")).Items.SingleOrDefault()?.Id) is not null,
            "the device is in"
        );
        await host.JoinAsync(group, device!.Value); // it is in
        return device.Value;
    }

    private Task BecomesAsync(MusterHost host, Guid device, string kind, string state) =>
        machine.PatientlyAsync(
            async () =>
                (await host.DesiredAsync(device)).Items.SingleOrDefault(item => item.Kind == kind)?.Progress?.State
                == state,
            $"the {kind} is {state}"
        );

    private Task<string> ReadAsync(string path) => File.ReadAllTextAsync(machine.Path(path));
}
