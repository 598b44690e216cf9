using Muster.Contracts.Devices;
using Muster.Integration.Restrictions;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using static Muster.Integration.PreApproval.ImportCalls;

namespace Muster.Integration.PreApproval;

/// <summary>A device that is on the list asks.</summary>
public sealed class MatchingTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task P_113_device_that_proves_the_listed_key_comes_in_by_itself_and_is_the_expected_one(
        DatabaseKind kind
    )
    {
        var (host, clock) = await hosts.WithAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        var group = await host.CreateGroupAsync($"Laptops {kind}");
        await host.ExpectAsync(
            $"Eva,eva@example.org,corporate,K-1,linux,Eva's laptop,{device.KeyFingerprint()},{group.Name}"
        );
        var expected = await host.ExpectedIdAsync("K-1");

        (await device.EnrollAsync(device.Claim with { SerialNumber = "K-1" })).Ok.State.ShouldBe("approved");

        var shown = await host.GetAsync<Device>($"/api/devices/{expected}");
        (shown.Status, shown.DisplayName, shown.Owner!.DisplayName, shown.Ownership).ShouldBe(
            ("active", "Eva's laptop", "Eva", "corporate")
        );
        shown.Groups.Select(one => one.Name).ShouldBe([group.Name]);
        (await host.RequestOfAsync(device)).Decision!.Grounds.ShouldBe("preapproved_key");
    }

    [Theory, OnBothDatabases]
    public async Task Listed_certificate_is_proved_with_its_key_as_well(DatabaseKind kind)
    {
        var (host, clock) = await hosts.WithAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        await host.ExpectAsync($"Eva,eva-c@example.org,corporate,C-1,linux,,{device.Fingerprint}");

        (await device.EnrollAsync()).Ok.State.ShouldBe("approved");

        var shown = await host.GetAsync<Device>($"/api/devices/{await host.ExpectedIdAsync("C-1")}");
        shown.DisplayName.ShouldBe(device.Claim.DisplayName, "the list named none");
    }

    [Theory, OnBothDatabases]
    public async Task Serial_number_is_only_a_claim_and_a_person_decides_seeing_what_is_expected(DatabaseKind kind)
    {
        var (host, clock) = await hosts.WithAsync(kind);
        await host.ExpectAsync("Finn,finn@example.org,personal,S-1,linux,Finn's,");
        var expected = await host.ExpectedIdAsync("S-1");
        using var device = new TestDevice(host.Url, clock);

        (await device.EnrollAsync(device.Claim with { SerialNumber = "S-1" })).Ok.State.ShouldBe("pending");

        var waiting = await host.RequestOfAsync(device);
        (waiting.Expected!.DeviceId, waiting.Expected.Match, waiting.Expected.Identifier).ShouldBe(
            (expected, "claim", "serialNumber")
        );
        waiting.Person!.DisplayName.ShouldBe("Finn");
        await host.ApproveAsync(device);
        await host.UndoAsync(device);
        (await host.RequestOfAsync(device)).Expected!.DeviceId.ShouldBe(expected, "nobody has taken its place");
        await host.ApproveAsync(device);
        var shown = await host.GetAsync<Device>($"/api/devices/{expected}");
        (shown.DisplayName, shown.Owner!.DisplayName, shown.Ownership).ShouldBe(("Finn's", "Finn", "personal"));
    }

    [Theory, OnBothDatabases]
    public async Task Enrollment_key_lets_in_the_expected_device_of_its_own_person_only(DatabaseKind kind)
    {
        var (host, clock) = await hosts.WithAsync(kind);
        await host.ExpectAsync("Gil,gil@example.org,personal,E-1,linux,,", "Gil,gil@example.org,personal,E-2,linux,,");
        var gil = await host.PersonOfAsync("Gil");
        var other = await host.CreatePersonAsync("Somebody else");
        using var own = new TestDevice(host.Url, clock);
        using var others = new TestDevice(host.Url, clock);

        var (first, second) = (await host.KeyForPersonAsync(gil.Id), await host.KeyForPersonAsync(other.Id));
        var in1 = await own.EnrollAsync(own.Claim with { SerialNumber = "E-1", EnrollmentKey = first.Secret });
        var in2 = await others.EnrollAsync(others.Claim with { SerialNumber = "E-2", EnrollmentKey = second.Secret });

        (in1.Ok.State, in2.Ok.State).ShouldBe(("approved", "pending"));
        (await host.GetAsync<Device>($"/api/devices/{await host.ExpectedIdAsync("E-1")}")).Status.ShouldBe("active");
    }

    [Theory, OnBothDatabases]
    public async Task P_108_near_miss_is_no_match_and_only_administrators_hear_of_it(DatabaseKind kind)
    {
        var (host, clock) = await hosts.WithAsync(kind);
        await host.ExpectAsync("Hal,hal@example.org,corporate,Near-1,linux,,");
        var expected = await host.ExpectedIdAsync("Near-1");
        using var held = new TestDevice(host.Url, clock);
        using var refused = new TestDevice(host.Url, clock);
        using var stranger = new TestDevice(host.Url, clock);

        (await held.EnrollAsync(held.Claim with { SerialNumber = "NEAR-1" })).Ok.State.ShouldBe("pending");
        var waiting = (await host.RequestOfAsync(held)).Expected!;
        (waiting.Match, waiting.Listed, waiting.Shown).ShouldBe(("near", "Near-1", "NEAR-1"));
        await host.LetInAsync(onlyListed: true);
        var near = await refused.EnrollAsync(refused.Claim with { SerialNumber = "near-1" });
        var far = await stranger.EnrollAsync(stranger.Claim with { SerialNumber = "far" });

        (near.Status, near.Code, near.Detail).ShouldBe((403, "not_admitted", far.Detail), "it must not hear more");
        (
            await Sql.RowsAsync(
                host.Database,
                "SELECT kind, shown, listed FROM expected_near_matches WHERE shown = 'near-1'"
            )
        ).ShouldBe(["serialNumber|near-1|Near-1"]);
        var supposed = await host.SupposeAsync(new() { Platform = "linux", SerialNumber = "near-1" });
        (supposed.Outcome, supposed.Code).ShouldBe(("refused", "preapproval_serial_case_mismatch"));
        supposed
            .Rules.Single(rule => rule.Rule == "pre-approval")
            .Facts.ShouldContain(new Contracts.Restrictions.SeenFact("expected_device", expected.ToString()));
    }

    [Theory, OnBothDatabases]
    public async Task Two_devices_that_say_they_are_one_take_its_place_once(DatabaseKind kind)
    {
        var (host, clock) = await hosts.WithAsync(kind);
        await host.ExpectAsync("Ida,ida@example.org,corporate,Twice-1,linux,,");
        var ida = await host.PersonOfAsync("Ida");
        var keys = new[] { await host.KeyForPersonAsync(ida.Id), await host.KeyForPersonAsync(ida.Id) };
        var devices = keys.Select(_ => new TestDevice(host.Url, clock)).ToList();

        var answers = await Task.WhenAll(
            devices.Zip(
                keys,
                (device, key) =>
                    device.EnrollAsync(device.Claim with { SerialNumber = "Twice-1", EnrollmentKey = key.Secret })
            )
        );

        answers.Select(answer => answer.Ok.State).ShouldBe(["approved", "approved"]);
        var owned = await host.GetAsync<Contracts.Page<Device>>($"/api/devices?ownerId={ida.Id}");
        owned.Items.Count.ShouldBe(2);
        owned.Items.Select(one => one.Id).ShouldContain(await host.ExpectedIdAsync("Twice-1"));
    }

    [Theory, OnBothDatabases]
    public async Task Undo_of_the_import_leaves_the_device_alone_that_came_by_it(DatabaseKind kind)
    {
        var (host, clock) = await hosts.WithAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        var import = await host.ExpectAsync(
            $"Jon,jon@example.org,corporate,U-1,linux,Jon's,{device.KeyFingerprint()}",
            "Jon,jon@example.org,corporate,U-2,linux,,"
        );
        var expected = await host.ExpectedIdAsync("U-1");
        (await device.EnrollAsync()).Ok.State.ShouldBe("approved");

        (await host.TryPostAsync($"{Route}/imports/{import.Id}/undo", new { })).Status.ShouldBe(200);
        await host.ReachedAsync(import.Id, "undone");

        var left = await host.GetAsync<Device>($"/api/devices/{expected}");
        (left.Status, left.DisplayName, left.Owner!.DisplayName).ShouldBe(("active", "Jon's", "Jon"));
        (await host.SupposeAsync(new() { Platform = "linux", SerialNumber = "U-2" })).Rules.ShouldContain(rule =>
            rule.Rule == "pre-approval" && rule.Facts.Contains(new("listed", "none"))
        );
    }

    [Theory, OnBothDatabases]
    public async Task Other_platform_or_serial_number_than_listed_is_for_a_person(DatabaseKind kind)
    {
        var (host, clock) = await hosts.WithAsync(kind);
        using var mac = new TestDevice(host.Url, clock);
        using var swapped = new TestDevice(host.Url, clock);
        await host.ExpectAsync(
            $"Kai,kai@example.org,corporate,O-1,macos,,{mac.KeyFingerprint()}",
            $"Kai,kai@example.org,corporate,O-2,linux,,{swapped.KeyFingerprint()}"
        );

        (await mac.EnrollAsync()).Ok.State.ShouldBe("pending");
        (await swapped.EnrollAsync(swapped.Claim with { SerialNumber = "O-3" })).Ok.State.ShouldBe("pending");

        (await host.RequestOfAsync(mac)).Expected!.OtherPlatform.ShouldBe("macos");
        (await host.RequestOfAsync(swapped)).Expected!.OtherSerialNumber.ShouldBe("O-2");
    }
}
