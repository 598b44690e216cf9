using Muster.Contracts.Devices;
using Muster.Integration.Restrictions;
using Muster.Integration.Storage;
using Muster.Protocols.Agent;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.PreApproval;

/// <summary>Windows computers go by maker, model and serial number where a list has all three; and other identifiers that lists have.</summary>
public sealed class ModelMatchTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task P_111_windows_row_that_has_all_three_is_compared_as_one_value(DatabaseKind kind)
    {
        var (host, clock) = await hosts.WithAsync(kind);
        await ExpectAsync(host, "Ira,ira@example.org,corporate,MM-1,windows,LENOVO,20XW004A");
        var expected = await host.ExpectedIdAsync("MM-1");
        using var same = new TestDevice(host.Url, clock);
        using var other = new TestDevice(host.Url, clock);
        using var silent = new TestDevice(host.Url, clock);

        (await same.EnrollAsync(Claim(same, "LENOVO", "20XW004A"))).Ok.State.ShouldBe("pending");
        (await other.EnrollAsync(Claim(other, "Lenovo", "20XW004A"))).Ok.State.ShouldBe("pending");
        (await silent.EnrollAsync(Claim(silent, null, null))).Ok.State.ShouldBe("pending");

        var match = (await host.RequestOfAsync(same)).Expected!;
        (match.DeviceId, match.Match, match.Identifier).ShouldBe((expected, "claim", "manufacturerModelSerial"));
        var near = (await host.RequestOfAsync(other)).Expected!;
        (near.Match, near.Listed, near.Shown).ShouldBe(
            ("near", "LENOVO / 20XW004A / MM-1", "Lenovo / 20XW004A / MM-1")
        );
        var bySerial = (await host.RequestOfAsync(silent)).Expected!;
        (bySerial.Match, bySerial.Identifier).ShouldBe(("claim", "serialNumber"), "it does not say what it is");
        (await host.GetAsync<Device>($"/api/devices/{expected}")).Expectation!.LastNearMatch!.Shown.ShouldBe(
            near.Shown
        );
        await host.ApproveAsync(same);
        (await host.GetAsync<Device>($"/api/devices/{expected}")).Status.ShouldBe("active");
    }

    [Theory, OnBothDatabases]
    public async Task Other_model_is_refused_as_unlisted_while_only_expected_devices_may_come_in(DatabaseKind kind)
    {
        var (host, clock) = await hosts.WithAsync(kind);
        await ExpectAsync(host, "Jan,jan@example.org,corporate,MM-2,windows,LENOVO,20XW004A");
        await host.LetInAsync(onlyListed: true);
        using var other = new TestDevice(host.Url, clock);
        using var far = new TestDevice(host.Url, clock);

        var refused = await other.EnrollAsync(Claim(other, "LENOVO", "20XX", "MM-2"));
        var unlisted = await far.EnrollAsync(Claim(far, "LENOVO", "20XX", "MM-far"));

        (refused.Status, refused.Code, refused.Detail).ShouldBe((403, unlisted.Code, unlisted.Detail));
        var supposed = await host.SupposeAsync(
            new()
            {
                Platform = "windows",
                SerialNumber = "MM-2",
                Manufacturer = "LENOVO",
                Model = "20XX",
            }
        );
        (supposed.Outcome, supposed.Code).ShouldBe(("refused", "preapproval_model_mismatch"));
    }

    [Theory, OnBothDatabases]
    public async Task Maker_and_model_of_other_platforms_are_only_words(DatabaseKind kind)
    {
        var (host, clock) = await hosts.WithAsync(kind);
        await ExpectAsync(host, "Kim,kim@example.org,corporate,MM-3,linux,Lenovo,ThinkPad");
        using var device = new TestDevice(host.Url, clock);

        await device.EnrollAsync(Claim(device, "LENOVO", "20XW004A", "MM-3") with { Platform = "linux" });

        var request = await host.RequestOfAsync(device);
        (request.Expected!.Match, request.Manufacturer, request.Model).ShouldBe(("claim", "LENOVO", "20XW004A"));
    }

    [Theory, OnBothDatabases]
    public async Task P_112_hardware_hash_as_autopilot_exports_it_is_listed_by_its_own_hash(DatabaseKind kind)
    {
        var (host, _) = await hosts.WithAsync(kind);
        var hash = Convert.ToBase64String(Enumerable.Range(0, 3000).Select(i => (byte)(i % 251)).ToArray());
        hash.Length.ShouldBe(4000);
        var import = await host.UploadAsync(
            $"Device Serial Number,Windows Product ID,Hardware Hash,Name,Email,Ownership,Platform\nHH-1,,{hash},Lou,lou@example.org,corporate,windows\nHH-2,,bm90IGEgaGFzaA==,Lou,lou@example.org,corporate,windows\n"
        );

        import
            .Columns.Select(column => column.Field)
            .ShouldBe(["serialNumber", null, "hardwareHash", "name", "email", "ownership", "platform"]);
        var seen = await host.CheckedAsync(import);
        (seen.Totals.New, seen.Totals.Error).ShouldBe((1, 1));
        await host.CommittedAsync(seen, validRowsOnly: true);
        var kept = await Sql.RowsAsync(
            host.Database,
            "SELECT value FROM expected_identifiers WHERE kind = 'hardwareHash' AND device_id IN (SELECT device_id FROM expected_devices WHERE serial_number = 'HH-1')"
        );
        kept.ShouldHaveSingleItem().ShouldMatch("^[0-9a-f]{64}$");
    }

    private static EnrollCall Claim(
        TestDevice device,
        string? manufacturer,
        string? model,
        string serialNumber = "MM-1"
    ) =>
        device.Claim with
        {
            Platform = "windows",
            SerialNumber = serialNumber,
            Manufacturer = manufacturer,
            Model = model,
        };

    private static async Task ExpectAsync(MusterHost host, string row) =>
        await host.CommittedAsync(
            await host.CheckedAsync($"Name,Email,Ownership,Serial Number,Platform,Manufacturer,Model\n{row}\n"),
            existing: "skip"
        );
}
