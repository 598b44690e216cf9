using System.Net;
using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.Devices;
using Muster.Integration.Blueprints;
using Muster.Integration.Restrictions;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using static Muster.Integration.PreApproval.ImportCalls;
using static Muster.TestKit.Hosting.AccessCalls;

namespace Muster.Integration.PreApproval;

/// <summary>Devices > Manage: those that are in and those that are expected.</summary>
public sealed class ManageTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task P_28_one_list_has_both_in_the_order_of_their_names_page_by_page(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind);
        var (host, clock) = clocked;
        var devices = Enumerable.Range(0, 3).Select(_ => new TestDevice(host.Url, clock)).ToList();
        await host.ExpectAsync([
            .. devices.Select(
                (device, i) => $"Pia,pia@example.org,corporate,,linux,p28 {i * 2},{device.KeyFingerprint()}"
            ),
            .. Enumerable
                .Range(0, 4)
                .Select(i => $"Pia,pia@example.org,corporate,P28-{i},linux,P28 {(i * 2) - 1 + (i == 0 ? 10 : 0)},"),
        ]);
        foreach (var device in devices)
        {
            (await device.EnrollAsync()).Ok.State.ShouldBe("approved");
        }

        var down = await WalkAsync(host, "q=p28&limit=2");
        var up = await WalkAsync(host, "q=P28&limit=2&sort=-displayName");

        down.Select(one => one.DisplayName).ShouldBe(["p28 0", "P28 1", "p28 2", "P28 3", "p28 4", "P28 5", "P28 9"]);
        up.Select(one => one.Id).ShouldBe(down.Select(one => one.Id).Reverse());
        down.Select(one => one.Status)
            .ShouldBe(["active", "expected", "active", "expected", "active", "expected", "expected"]);
        (await WalkAsync(host, "q=p28&limit=3&state=expected")).Count.ShouldBe(4);
        (await WalkAsync(host, "q=p28&limit=3&state=enrolled")).Count.ShouldBe(3);
        using var wrong = await host.Admin.GetAsync("/api/devices?state=soon");
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory, OnBothDatabases]
    public async Task P_30_of_an_expected_device_no_more_is_told_than_its_serial_number_and_what_the_list_says(
        DatabaseKind kind
    )
    {
        var (host, clock) = await hosts.WithAsync(kind);
        await host.ExpectAsync("Rut,rut@example.org,personal,P30-1,linux,Rut's,");
        var id = await host.ExpectedIdAsync("P30-1");
        using var near = new TestDevice(host.Url, clock);
        await near.EnrollAsync(near.Claim with { SerialNumber = "p30-1" });

        var shown = await host.GetAsync<Device>($"/api/devices/{id}");

        (shown.Status, shown.DeviceKey, shown.Fingerprint, shown.EnrolledAt, shown.OsVersion).ShouldBe(
            ("expected", null, null, null, null)
        );
        shown
            .Facts!.Select(fact => fact.Name)
            .ShouldBe(["serialNumber", "displayName", "owner", "ownership", "platform"], ignoreOrder: true);
        var last = shown.Expectation!.LastNearMatch!;
        (last.Listed, last.Shown, last.At).ShouldBe(("P30-1", "p30-1", clock.GetUtcNow()));
        await host.TrySendAsync(HttpMethod.Delete, $"{Route}/{id}", shown.Version, body: null);
        using var gone = await host.Admin.GetAsync($"/api/devices/{id}");
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBothDatabases]
    public async Task Expected_devices_of_other_groups_are_not_there_for_who_sees_some_groups(DatabaseKind kind)
    {
        var (host, _) = await hosts.WithAsync(kind);
        var (mine, others) = (
            await host.CreateGroupAsync($"Mine {kind}"),
            await host.CreateGroupAsync($"Others {kind}")
        );
        await host.ExpectAsync(
            $"Sam,sam@example.org,corporate,SC-1,linux,scoped 1,,{mine.Name}; {others.Name}",
            $"Sam,sam@example.org,corporate,SC-2,linux,scoped 2,,{others.Name}",
            "Sam,sam@example.org,corporate,SC-3,linux,scoped 3,,"
        );
        using var viewer = await host.OperatorAsync($"viewer-{kind}".ToLowerInvariant(), Over("viewer", mine.Id));

        var seen = await viewer.Http.GetFromJsonAsync<Page<Device>>("/api/devices?q=scoped");

        var one = seen!.Items.Single();
        (one.DisplayName, one.Groups.Single().Name).ShouldBe(("scoped 1", mine.Name));
        (await WalkAsync(host, $"groupId={others.Id}")).Count.ShouldBe(2);
        using var hidden = await viewer.Http.GetAsync($"/api/devices/{await host.ExpectedIdAsync("SC-2")}");
        hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var history = await viewer.Http.GetAsync($"/api/devices/{await host.ExpectedIdAsync("SC-3")}/audit");
        history.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<IReadOnlyList<Device>> WalkAsync(MusterHost host, string query)
    {
        var all = new List<Device>();
        string? cursor = null;
        do
        {
            var page = await host.GetAsync<Page<Device>>(
                $"/api/devices?{query}{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}"
            );
            all.AddRange(page.Items);
            cursor = page.NextCursor;
        } while (cursor is not null);

        return all;
    }
}
