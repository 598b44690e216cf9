using Muster.Contracts.Policies;
using Muster.Integration.Blueprints;
using Muster.Integration.Scripts;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.Blueprints.BlueprintCalls;
using static Muster.Integration.Delivery.DeliveryCalls;

namespace Muster.Integration.Delivery;

/// <summary>What devices say of the things that they are given, and what people see of it.</summary>
public sealed class ItemReportTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Item_is_pending_until_the_device_says_how_far_it_is(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var script = await host.CreateScriptAsync(ScriptCalls.Shell($"Tells {kind}"));
        var camera = await host.CreatePolicyAsync(
            PolicyCalls.Draft($"Windows only {kind}", PolicyCalls.Csp((PolicyCalls.Camera, 0)))
        );
        var (device, id, _) = await clocked.GivenAsync(
            $"Telling {kind}",
            Item("script", script.Id),
            Item("policy", camera.Id)
        );
        using var _ = device;
        var manifest = await device.ManifestAsync();
        var item = manifest.Items.Single();
        (await StatesAsync(host, id)).ShouldBe(["pending", null]);

        await device.SayAsync(1, Report(manifest, item, "installing"));
        (await StatesAsync(host, id))[0].ShouldBe("installing");
        await device.SayAsync(
            2,
            Report(manifest, item, "failed", "exit_code") with
            {
                Detail = "line one\nline\u202e two",
            }
        );

        var progress = (await host.DesiredAsync(id)).Items[0].Progress!; // it is one that agents are given
        (progress.State, progress.Attempts, progress.Code, progress.ClaimedDetail).ShouldBe(
            ("failed", 1, "exit_code", "line one line two")
        );
        await device.SayAsync(3, Report(manifest, item, "installed"));
        (await StatesAsync(host, id))[0].ShouldBe("installed");
    }

    [Theory, OnBothDatabases]
    public async Task What_an_older_manifest_brought_never_wins(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var (device, id, _, script) = await clocked.GivenScriptAsync($"Ages {kind}");
        using var _ = device;
        var old = await device.ManifestAsync();
        var (status, _) = await host.TrySendAsync(
            HttpMethod.Put,
            $"/api/scripts/{script.Id}",
            script.Version,
            ScriptCalls.Shell($"Ages {kind}", "#!/bin/sh\necho newer\n")
        );
        status.ShouldBe(200);
        await clocked.SettledAsync();
        var now = await device.ManifestAsync();
        now.Version.ShouldBeGreaterThan(old.Version);

        await device.SayAsync(1, Report(now, now.Items.Single(), "installed"));
        await device.SayAsync(2, Report(old, old.Items.Single(), "failed"));

        (await StatesAsync(host, id)).ShouldBe(["installed"]);
    }

    [Theory, OnBothDatabases]
    public async Task Device_fills_no_table_with_what_it_was_never_given(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var (device, id, _, _) = await clocked.GivenScriptAsync($"Alone {kind}");
        using var _ = device;
        var manifest = await device.ManifestAsync();
        var item = manifest.Items.Single();

        await device.SayAsync(1, Report(manifest, item with { Id = id }, "installed"));
        await device.SayAsync(2, Report(manifest, item with { Kind = "app" }, "failed"));
        await device.SayAsync(3, Report(manifest, item, "exploded"));

        var desired = await host.DesiredAsync(id);
        (desired.Items.Single().Progress?.State, desired.Left.Count).ShouldBe(("pending", 0));
    }

    [Theory, OnBothDatabases]
    public async Task What_failed_for_good_is_tried_again_when_a_person_says_so(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var (device, id, _, script) = await clocked.GivenScriptAsync($"Again {kind}");
        using var _ = device;
        var manifest = await device.ManifestAsync();
        await device.SayAsync(1, Report(manifest, manifest.Items.Single(), "failed"));

        (await RetryAsync(host, id, new RetryItems { Kind = "app", Id = script.Id })).ShouldBe(0);
        (await RetryAsync(host, id, new RetryItems { Kind = "script", Id = script.Id })).ShouldBe(1);
        (await RetryAsync(host, id, new RetryItems())).ShouldBe(0);

        var next = await device.ManifestAsync();
        next.Version.ShouldBeGreaterThan(manifest.Version);
        next.Items.Single().Round.ShouldBe(1);
        (await StatesAsync(host, id)).ShouldBe(["pending"]);
        await device.SayAsync(2, Report(next, next.Items.Single() with { Round = 0 }, "failed"));
        (await StatesAsync(host, id)).ShouldBe(["pending"]);
        (await host.TryPostAsync($"/api/devices/{id}/desired-state/retry", new { kind = "app" })).Status.ShouldBe(400);
        (await host.AuditAsync()).Items.ShouldContain(entry => entry.Action == "device_items_retried");
    }

    [Theory, OnBothDatabases]
    public async Task What_left_is_shown_until_the_device_is_gone(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var (device, id, blueprint, script) = await clocked.GivenScriptAsync($"Leaves {kind}");
        using var _ = device;
        var manifest = await device.ManifestAsync();
        await device.SayAsync(1, Report(manifest, manifest.Items.Single(), "installed"));
        var (status, _) = await host.TryChangeAsync(
            await host.BlueprintAsync(blueprint.Id),
            Draft(blueprint.Name, [], (blueprint.Assignments.Single().GroupId, 1))
        );
        status.ShouldBe(200);
        await clocked.SettledAsync();
        var next = await device.ManifestAsync();

        next.Items.ShouldBeEmpty();
        var left = (await host.DesiredAsync(id)).Left.Single();
        (left.Name, left.Progress.State).ShouldBe((script.Settings.Name, "installed"));
        await device.SayAsync(2, Report(next, manifest.Items.Single(), "removed"));
        (await host.DesiredAsync(id)).Left.Single().Progress.State.ShouldBe("removed");
    }

    private static async Task<IReadOnlyList<string?>> StatesAsync(MusterHost host, Guid device) =>
        [.. (await host.DesiredAsync(device)).Items.Select(item => item.Progress?.State)];

    private static async Task<int> RetryAsync(MusterHost host, Guid device, RetryItems wanted) =>
        (await host.PostAsync<RetriedItems>($"/api/devices/{device}/desired-state/retry", wanted)).Count;
}
