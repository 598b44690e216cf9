using System.Text.Json;
using Muster.Contracts;
using Muster.Contracts.Enrollments;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Contracts.Policies;
using Muster.Integration.Agents;
using Muster.Integration.Blueprints;
using Muster.Integration.Delivery;
using Muster.Integration.Programs;
using Muster.Integration.Scripts;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.DevicePreparation;

/// <summary>The agent as Debian runs it, half of it nobody and half of it root, on a machine whose user is an administrator.</summary>
public sealed class RealAgentTests : IDisposable
{
    private const string State = "/var/lib/e2e-agent";

    /// <summary>Fails once.</summary>
    private const string Script = """
        #!/bin/sh
        [ -e /var/lib/muster-e2e-begun ] && exit 0
        touch /var/lib/muster-e2e-begun
        exit 1

        """;
    private readonly ThrowAwayMachine machine = new();

    [FactInOverlay]
    public async Task G_13_to_20_machine_is_prepared_fails_is_tried_again_after_a_loss_of_power_and_is_handed_over()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        var script = await host.CreateScriptAsync(ScriptCalls.Shell("Joins the network", Script));
        var prepared = await host.PreparedAsync(
            "Laptops",
            draft =>
                draft with
                {
                    ScriptIds = [script.Id],
                    UserAccountType = "standard",
                    AllowSkipAfterRetries = true,
                    CustomErrorMessage = "Call 1234.",
                }
        );
        await host.CreateBlueprintAsync(
            BlueprintCalls.Draft(
                "Laptops",
                [BlueprintCalls.Item("script", script.Id, new ItemHandling { Retries = 0 })],
                (prepared.Group.Id, 1)
            )
        );
        await AdministratorAsync();
        var key = (await host.KeyForPersonAsync(prepared.Person.Id)).Secret;
        await TurnOnAsync(host, key);

        await BecomesAsync(host, "failed");
        (await File.ReadAllTextAsync(machine.Path("/etc/group"))).ShouldContain("sudo:x:27:daemon\n");
        await machine.PatientlyAsync(
            async () => (await StatusAsync()).Contains("muster-agent retry-preparation", StringComparison.Ordinal),
            "status says what can be done"
        );
        var status = await StatusAsync();
        status.ShouldContain("Missing      Joins the network (failed)");
        status.ShouldContain("Message      Call 1234.");
        status.ShouldNotContain("continue-anyway");
        (await CommandAsync("continue-anyway")).ExitCode.ShouldBe(5);

        await machine.CutPowerAsync();
        (await CommandAsync("retry-preparation")).ExitCode.ShouldBe(0);
        await TurnOnAsync(host, key);
        await BecomesAsync(host, "success");

        var attempt = await AttemptAsync(host);
        attempt.State.ShouldBe("enrolled");
        attempt
            .Events.Where(one => one.Kind == "devicePrepSync")
            .Select(one => JsonDocument.Parse(one.Data!).RootElement.GetProperty("value").GetString()) // each has its value
            .ShouldBe([
                "PendingProvisioning",
                "Bootstrapping",
                "ExecutingProvisioning",
                "PendingProvisioning",
                "Bootstrapping",
                "ExecutingProvisioning",
                "ProvisioningComplete",
            ]);
        attempt.Events.Count(one => one.Kind == "devicePrepAdministrators").ShouldBe(1);
        (await CommandAsync("status", "--online")).Output.ShouldContain("Preparation  complete");
    }

    public void Dispose() => machine.Dispose();

    private async Task AdministratorAsync()
    {
        Directory.CreateDirectory(machine.Path("/etc"));
        var users = await File.ReadAllTextAsync("/etc/passwd");
        await File.WriteAllTextAsync(
            machine.Path("/etc/passwd"),
            $"{users}e2e-ann:x:2345:2345::/nonexistent:/bin/sh\n"
        );
        var groups = (await File.ReadAllLinesAsync("/etc/group")).Where(line =>
            !line.StartsWith("sudo:", StringComparison.Ordinal)
        );
        await File.WriteAllLinesAsync(machine.Path("/etc/group"), [.. groups, "sudo:x:27:daemon,e2e-ann"]);
    }

    private async Task TurnOnAsync(MusterHost host, string key)
    {
        Directory.CreateDirectory(machine.Path("/srv"));
        var file = machine.Path("/srv/enrollment-key");
        await File.WriteAllTextAsync(file, key);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        machine.TurnOnInTwoHalves(
            "run",
            "--server",
            host.Url.ToString(),
            "--peer-id",
            AgentFolder.PeerId,
            "--device-key",
            "e2e-machine",
            "--token-file",
            "/srv/enrollment-key"
        );
    }

    private async Task<string> StatusAsync() => (await CommandAsync("status")).Output;

    private Task<ProgramRun> CommandAsync(params string[] command) =>
        ProgramRun.AgentAsync([.. command, "--state", machine.Path(State)]);

    private Task BecomesAsync(MusterHost host, string result) =>
        machine.PatientlyAsync(
            async () => (await DeploymentsAsync(host)).SingleOrDefault()?.Status == result,
            $"the preparation is {result}"
        );

    private static async Task<EnrollmentAttempt> AttemptAsync(MusterHost host) =>
        await host.GetAsync<EnrollmentAttempt>(
            $"/api/devices/enrollment-status/{(await DeploymentsAsync(host)).Single().RecordId}"
        );

    private static async Task<IReadOnlyList<DevicePreparationDeployment>> DeploymentsAsync(MusterHost host) =>
        (await host.GetAsync<Page<DevicePreparationDeployment>>(PreparationCalls.Deployments)).Items;
}
