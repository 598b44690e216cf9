using System.Text.Json;
using Muster.Contracts;
using Muster.Contracts.EnrollmentQueue;
using Muster.Kernel;
using Muster.Kernel.Ids;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Programs;

/// <summary>The queue from the command line, with more in it than anybody wants to name one by one.</summary>
public sealed class QueueProgramTests
{
    [Fact]
    public async Task Cli_decides_on_many_and_takes_them_back_and_says_what_failed()
    {
        var settings = new Dictionary<string, string> { ["MUSTER_QUEUE_UNDO_SECONDS"] = "600" };
        await using var host = await MusterHost.StartAsync(
            DatabaseKind.Sqlite,
            new HostOptions { Settings = settings }
        );
        using var first = await AskAsync(host, "first", known: true);
        using var second = await AskAsync(host, "second", known: true);
        using var stranger = await AskAsync(host, "stranger", known: false);

        var listed = await CliAsync(host, "queue", "list", "--person", "unknown", "--conflict", "false", "--json");
        ItemsOf(listed).Single().GetProperty("id").GetGuid().ShouldBe(stranger.RequestId);
        (await CliAsync(host, "queue", "list", "--platform", "windows")).Output.ShouldContain("Nothing to show");
        var file = Path.Combine(host.Folder, "pending.csv");
        (await CliAsync(host, "queue", "export", "-o", file)).ExitCode.ShouldBe(0);
        (await CliAsync(host, "queue", "export", "-o", file)).ExitCode.ShouldBe(2);

        var approved = await CliAsync(host, "queue", "approve", "--from", file);
        approved.ExitCode.ShouldBe(7, approved.Errors);
        approved.Output.ShouldContain("Approved 2 of 3. 1 failed.");
        approved.Output.ShouldContain("person_not_found");
        (await host.RequestAsync(second.RequestId)).State.ShouldBe("approved");
        var operation = approved.Errors.Split("Operation ")[1].Trim();
        var undone = await CliAsync(host, "queue", "undo", "--operation", operation);
        undone.ExitCode.ShouldBe(0, undone.Errors);
        undone.Output.ShouldContain("Taken back 2 of 2.");

        (await CliAsync(host, "queue", "approve", "--all", "--q", "fir")).Output.ShouldContain("Approved 1 of 1.");
        (await CliAsync(host, "queue", "approve", "--all", first.RequestId.ToString())).ExitCode.ShouldBe(2);
        (await CliAsync(host, "queue", "summary")).Output.ShouldMatch("Pending +2");
        string[] rejecting = ["queue", "reject", "--all", "--person", "unknown", "--block", "--tell", "--reason", "no"];
        (await CliAsync(host, rejecting)).ExitCode.ShouldBe(0);
        var ended = await CliAsync(host, "queue", "list", "--state", "ended", "--sort", "-endedAt", "--json");
        ItemsOf(ended).Select(item => item.GetProperty("displayName").GetString()).ShouldBe(["stranger", "first"]);

        (await CliAsync(host, "blocked-keys", "list")).Output.ShouldContain("stranger");
        var blocked = (await host.GetAsync<Page<BlockedKey>>("/api/blocked-keys")).Items.Single();
        (await CliAsync(host, "blocked-keys", "unblock", blocked.Id.ToString())).ExitCode.ShouldBe(0);
        (await host.GetAsync<Page<BlockedKey>>("/api/blocked-keys")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Cli_decides_on_more_than_one_call_takes_under_one_operation()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        using var known = await AskAsync(host, "known", known: true);
        var file = Path.Combine(host.Folder, "many.csv");
        var lines = Enumerable.Range(0, 500).Select(_ => $"{Uuid7.New(TimeProvider.System)},{new string('0', 64)}");
        await File.WriteAllLinesAsync(file, lines.Append($"{known.RequestId},{known.Fingerprint}"));

        var approved = await CliAsync(host, "queue", "approve", "--from", file, "--json");

        approved.ExitCode.ShouldBe(7, approved.Errors);
        var items = ItemsOf(approved);
        items.Count.ShouldBe(501);
        items
            .Single(item => item.GetProperty("done").GetBoolean())
            .GetProperty("id")
            .GetGuid()
            .ShouldBe(known.RequestId);
        var operation = JsonDocument.Parse(approved.Output).RootElement.GetProperty("operationId").GetGuid();
        (await host.AuditAsync())
            .Items.Where(row => row.Action == "enrollments_decided_together")
            .Select(row => row.Entity.Id)
            .ShouldBe([operation.ToString(), operation.ToString()]);
    }

    [Fact]
    public async Task Cli_replaces_suspends_and_revokes_a_device()
    {
        var settings = new Dictionary<string, string> { ["MUSTER_QUEUE_UNDO_SECONDS"] = "0" };
        await using var host = await MusterHost.StartAsync(
            DatabaseKind.Sqlite,
            new HostOptions { Settings = settings }
        );
        using var old = await AskAsync(host, "reception", known: true);
        await host.ApproveAsync(old);
        (await old.PollAsync(waitSeconds: 25)).Ok.State.ShouldBe("approved");
        var owner = (await host.RequestAsync(old.RequestId)).Decision!.Person!.Id; // it was approved for somebody
        var listed = await CliAsync(host, "devices", "list", "--owner", owner.ToString(), "--json");
        var device = ItemsOf(listed).Single().GetProperty("id").GetString()!;
        (await CliAsync(host, "devices", "show", device)).Output.ShouldMatch("osVersion .*\\(claimed");

        (await CliAsync(host, "devices", "suspend", device, "--reason", "lost")).ExitCode.ShouldBe(0);
        (await old.CheckInAsync()).Ok.State.ShouldBe("suspended");
        (await CliAsync(host, "devices", "resume", device)).ExitCode.ShouldBe(0);
        (await CliAsync(host, "devices", "revoke", device, "--device-key", "another")).ExitCode.ShouldBe(4);

        using var made = await AskAsync(host, "reception", known: true);
        var id = made.RequestId.ToString();
        var shown = await CliAsync(host, "queue", "show", id);
        shown.Output.ShouldContain($"device {device}, device_key_taken");
        string[] fingerprint = ["--fingerprint", made.Fingerprint];
        (await CliAsync(host, ["queue", "reject", id, .. fingerprint])).ExitCode.ShouldBe(0);
        (await made.PollAsync(waitSeconds: 25)).Ok.State.ShouldBe("rejected");
        (await CliAsync(host, "queue", "reopen", id)).ExitCode.ShouldBe(0);
        var replaced = await CliAsync(host, ["queue", "approve", id, .. fingerprint, "--replaces", device]);
        replaced.ExitCode.ShouldBe(0, replaced.Errors);
        (await made.PollAsync(waitSeconds: 25)).Ok.State.ShouldBe("approved");
        (await old.CheckInAsync()).Ok.State.ShouldBe("revoked");

        var now = ItemsOf(await CliAsync(host, "devices", "list", "--json")).Single().GetProperty("id").GetString()!;
        (await CliAsync(host, "devices", "revoke", now, "--device-key", "reception")).ExitCode.ShouldBe(0);
        (await made.CheckInAsync()).Ok.State.ShouldBe("revoked");
    }

    private static async Task<TestDevice> AskAsync(MusterHost host, string name, bool known)
    {
        var person = known ? (await host.CreatePersonAsync("Ann")).PeerIdValue() : (PeerId?)null;
        var device = new TestDevice(host.Url, TimeProvider.System, name, person);
        (await device.EnrollAsync(device.Claim with { DisplayName = name })).Status.ShouldBe(202);
        return device;
    }

    private static List<JsonElement> ItemsOf(ProgramRun run) =>
        [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("items").EnumerateArray()];

    private static Task<ProgramRun> CliAsync(MusterHost host, params string[] arguments) =>
        ProgramRun.CliAsync(host.Url, MusterHost.BootstrapToken, arguments);
}
