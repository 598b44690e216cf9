using Microsoft.Extensions.DependencyInjection;
using Muster.Contracts.Devices;
using Muster.Integration.Storage;
using Muster.Modules.Enrollments.Admit;
using Muster.Storage.Model;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.PreApproval;

/// <summary>A device takes the place of the expected one as a whole, or not at all.</summary>
public sealed class PlacementFaultTests(FaultyHosts hosts) : IClassFixture<FaultyHosts>
{
    [Theory, OnBothDatabases]
    public async Task Fault_in_the_unit_that_admits_leaves_the_device_expected_and_the_next_try_takes_all_of_it(
        DatabaseKind kind
    )
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var group = await host.CreateGroupAsync($"Faulty {kind}");
        using var device = new TestDevice(host.Url, clock);
        await host.ExpectAsync($"Wim,wim@example.org,corporate,W-1,linux,Wim's,{device.KeyFingerprint()},{group.Name}");
        var id = await host.ExpectedIdAsync("W-1");

        hosts.Fault.Armed = true;
        (await device.EnrollAsync()).Status.ShouldBe(500);

        (await host.GetAsync<Device>($"/api/devices/{id}")).Status.ShouldBe("expected");
        (
            await Sql.RowsAsync(
                host.Database,
                $"SELECT (SELECT count(*) FROM device_group_members WHERE device_id = '{id}'), (SELECT count(*) FROM devices WHERE id = '{id}')"
            )
        ).ShouldBe(["0|0"]);
        hosts.Fault.Armed = false;
        (await device.EnrollAsync()).Ok.State.ShouldBe("approved");
        var shown = await host.GetAsync<Device>($"/api/devices/{id}");
        (shown.Status, shown.DisplayName, shown.Groups.Single().Name).ShouldBe(("active", "Wim's", group.Name));
    }
}

/// <summary>Servers that fail when a device has its place, while somebody wants that.</summary>
public sealed class FaultyHosts : HostFixture
{
    internal LastMomentFault Fault { get; } = new();

    protected override Action<IServiceCollection> Services => services => services.AddSingleton<IPlacement>(Fault);
}

internal sealed class LastMomentFault : IPlacement
{
    public bool Armed { get; set; }

    public Task PlaceAsync(AdmissionClaim claim, Place place, MusterDbContext db, CancellationToken ct) =>
        Task.CompletedTask;

    public Task PlacedAsync(PlacedDevice placed, MusterDbContext db, CancellationToken ct) =>
        Armed ? throw new InvalidOperationException("A test wants it so.") : Task.CompletedTask;
}
