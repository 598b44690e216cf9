using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Muster.Contracts.Policies;
using Muster.Integration.Apps;
using Muster.Integration.Blueprints;
using Muster.Integration.Scripts;
using Muster.Protocols.Agent.Delivery;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using static Muster.Integration.Blueprints.BlueprintCalls;

namespace Muster.Integration.Delivery;

/// <summary>What a device is given: its manifest, the documents of its items, and their packages.</summary>
public sealed class ManifestTests(Hosts hosts) : IClassFixture<Hosts>
{
    private const string Files =
        """{"files":[{"path":"/etc/company.conf","content":"serial {{device.serial}}","template":true}]}""";

    [Theory, OnBothDatabases]
    public async Task Device_gets_what_its_blueprint_holds_and_each_document_has_the_hash_that_is_signed(
        DatabaseKind kind
    )
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var script = await host.CreateScriptAsync(ScriptCalls.Shell($"Greets {kind}"));
        var policy = await host.CreatePolicyAsync(PolicyCalls.Draft($"Files {kind}", Files, "agent"));
        var camera = await host.CreatePolicyAsync(
            PolicyCalls.Draft($"Camera {kind}", PolicyCalls.Csp((PolicyCalls.Camera, 0)))
        );
        var package = await host.Admin.PackageAsync(await DebAsync(kind));
        var app = await host.CreateAppAsync(Deb($"Tool {kind}", package.Sha256));
        var (device, id, _) = await clocked.GivenAsync(
            $"Given {kind}",
            Item("policy", policy.Id),
            Item("app", app.Id, new ItemHandling { Removal = "remove", Retries = 2 }),
            Item("script", script.Id),
            Item("policy", camera.Id)
        );
        using var _ = device;

        var manifest = await device.ManifestAsync();

        (manifest.DeviceId, manifest.Version).ShouldBe((id, (await host.DesiredAsync(id)).Version));
        manifest.DeviceKey.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(device.Key.ExportSubjectPublicKeyInfo())));
        (manifest.ExpiresAt - manifest.IssuedAt).ShouldBe(TimeSpan.FromDays(7));
        manifest.Variables["device.key"].ShouldBe(device.Name);
        manifest
            .Items.Select(item => (item.Kind, item.Id))
            .ShouldBe([("policy", policy.Id), ("app", app.Id), ("script", script.Id)]);
        (manifest.Items[1].Removal, manifest.Items[1].Retries).ShouldBe(("remove", 2));
        foreach (var item in manifest.Items)
        {
            var (status, bytes) = await device.FetchAsync(DeliveryCalls.RouteOf(item));
            (status, Convert.ToHexStringLower(SHA256.HashData(bytes)), (long)bytes.Length).ShouldBe(
                (200, item.Sha256, item.SizeBytes)
            );
        }

        var text = (await device.FetchAsync(DeliveryCalls.RouteOf(manifest.Items[0]))).Bytes;
        Encoding.UTF8.GetString(text).ShouldBe(Files);
        var document = JsonSerializer.Deserialize(
            (await device.FetchAsync(DeliveryCalls.RouteOf(manifest.Items[1]))).Bytes,
            DeliveryJson.Default.AppDocument
        )!; // it is one
        (document.PackageSha256, document.PackageSizeBytes).ShouldBe((package.Sha256, package.SizeBytes));
    }

    [Theory, OnBothDatabases]
    public async Task Package_comes_whole_or_from_where_it_broke_off_and_to_devices_alone_that_need_it(
        DatabaseKind kind
    )
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var bytes = await DebAsync(kind, "broken-off");
        var package = await host.Admin.PackageAsync(bytes);
        var app = await host.CreateAppAsync(Deb($"Broken off {kind}", package.Sha256));
        var (device, _, _) = await clocked.GivenAsync($"Packages {kind}", Item("app", app.Id));
        using var mine = device;
        using var other = await clocked.EnrolledDeviceAsync();
        var route = $"packages/{package.Sha256}";
        var item = (await device.ManifestAsync()).Items.Single();

        (await device.FetchAsync(route)).Bytes.ShouldBe(bytes);
        var (status, rest) = await device.FetchAsync(route, from: 100);
        (status, rest.AsSpan().SequenceEqual(bytes.AsSpan(100))).ShouldBe((206, true));
        (await device.FetchAsync(route, from: bytes.Length + 1)).Status.ShouldBe(416);
        (await other.FetchAsync(route)).Status.ShouldBe(404);
        (await other.FetchAsync(DeliveryCalls.RouteOf(item))).Status.ShouldBe(404);
        (await device.FetchAsync($"packages/{new string('0', 64)}")).Status.ShouldBe(404);
        (await device.FetchAsync($"items/app/{app.Id}/2")).Status.ShouldBe(404);
        (await device.FetchAsync($"items/nonsense/{app.Id}/1")).Status.ShouldBe(404);
        (await other.ManifestAsync()).Items.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Device_that_has_the_newest_is_told_so_and_gets_another_when_something_changes(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var (device, _, blueprint, _) = await clocked.GivenScriptAsync($"Changes {kind}");
        using var mine = device;
        var first = await device.ManifestAsync();

        (await device.AskManifestAsync(first.Version)).Ok.ShouldBe(new ManifestAnswer { Version = first.Version });
        (await device.AskManifestAsync(first.Version - 1)).Ok.Manifest.ShouldNotBeNull();
        (await host.TryChangeAsync(blueprint, Draft(blueprint.Name, []))).Status.ShouldBe(200);
        await clocked.SettledAsync();

        (await device.CheckInAsync()).Ok.DesiredVersion.ShouldBe(first.Version + 1);
        var next = await device.ManifestAsync();
        (next.Version, next.Items.Count).ShouldBe((first.Version + 1, 0));
    }

    [Theory, OnBothDatabases]
    public async Task Suspended_device_is_given_nothing_and_neither_is_a_revoked_one(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var (device, id, _, _) = await clocked.GivenScriptAsync($"Stops {kind}");
        using var mine = device;
        var route = DeliveryCalls.RouteOf((await device.ManifestAsync()).Items.Single());

        (await host.TryPostAsync($"/api/devices/{id}/suspend", new { })).Status.ShouldBe(200);
        var refused = await device.AskManifestAsync();
        (refused.Status, refused.Code, refused.Signed).ShouldBe((403, "suspended", true));
        (await device.FetchAsync(route)).Status.ShouldBe(403);
        (await host.TryPostAsync($"/api/devices/{id}/resume", new { })).Status.ShouldBe(200);
        (await device.FetchAsync(route)).Status.ShouldBe(200);
        await device.UnenrollAsync();

        (await device.AskManifestAsync()).Code.ShouldBe("revoked");
        (await device.FetchAsync(route)).Status.ShouldBe(403);
    }

    private static AppDraft Deb(string name, string sha256) =>
        new()
        {
            Name = name,
            Platform = "linux",
            Kind = "deb",
            PackageSha256 = sha256,
            Detection = [new DetectionRule { Type = "file_exists", Target = "/opt/tool" }],
        };

    private static Task<byte[]> DebAsync(DatabaseKind kind, string name = "tool") =>
        Bytes.DebAsync($"{name}-{kind}".ToLowerInvariant(), "1.0");
}
