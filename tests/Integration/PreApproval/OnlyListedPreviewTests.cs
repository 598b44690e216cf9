using Muster.Contracts.People;
using Muster.Contracts.Restrictions;
using Muster.Integration.Blueprints;
using Muster.Integration.Restrictions;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using static Muster.Integration.Restrictions.RestrictionCalls;

namespace Muster.Integration.PreApproval;

/// <summary>What the switch for devices on the list would have changed, from the evidence that is kept.</summary>
public sealed class OnlyListedPreviewTests(Hosts hosts) : IClassFixture<Hosts>
{
    /// <summary>How a device can stand to the list; some bring an enrollment key, some a person approves.</summary>
    private static readonly Coming[] All =
    [
        .. new[]
        {
            "listed key",
            "listed",
            "other case",
            "other platform",
            "withdrawn",
            "unlisted",
            "silent",
        }.SelectMany(way => new[] { new Coming(way, Keyed: true), new Coming(way, Keyed: false) }),
        new Coming("unlisted", Keyed: false, Approved: true),
        new Coming("silent", Keyed: false, Approved: true),
        new Coming("other case", Keyed: false, Approved: true),
    ];

    [Theory, OnBothDatabases]
    public async Task Preview_says_what_the_rule_then_answers_devices_that_stand_so_to_the_list(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind);
        var host = clocked.Host;
        clocked.Clock.Advance(TimeSpan.FromDays(31)); // what other tests did is too old
        var first = await ComeAsync(clocked, "one");

        var on = await PreviewAsync(host, enabled: true);
        (await PreviewAsync(host, enabled: false)).Attempts.ShouldBeEmpty("it is off");
        await host.LetInAsync(onlyListed: true);
        var second = await ComeAsync(clocked, "two");

        (on.Judged, on.NotJudged, on.Cut).ShouldBe((All.Length, 0, false));
        var changed = All.Where(one => first[one] != second[one]).ToList();
        on.Attempts.Select(row => (row.DeviceName, row.Was, row.WouldBe))
            .ShouldBe(changed.Select(one => ((string?)one.In("one"), first[one], second[one])), ignoreOrder: true);
        (on.WouldRefuse, on.WouldHold, on.WouldAdmit).ShouldBe(
            (changed.Count(one => second[one] == "refused"), changed.Count(one => second[one] == "held"), 0)
        );
        on.WouldRefuse.ShouldBeGreaterThan(5);
        on.WouldHold.ShouldBe(1, "one with an enrollment key that shows no serial number");
        on.Attempts.Select(row => row.Code)
            .Distinct()
            .ShouldBe(
                [
                    "preapproval_required",
                    "preapproval_revoked",
                    "preapproval_serial_case_mismatch",
                    "preapproval_platform_mismatch",
                    "identifier_unavailable",
                ],
                ignoreOrder: true
            );

        // And back: those of the first time come to what they came to then.
        var off = await PreviewAsync(host, enabled: false);
        off.Attempts.Where(row => changed.Exists(one => one.In("one") == row.DeviceName))
            .Select(row => (row.DeviceName, row.Was, row.WouldBe))
            .ShouldBe(changed.Select(one => ((string?)one.In("one"), second[one], first[one])), ignoreOrder: true);
        (await host.OnlyListedAsync()).Enabled.ShouldBeTrue("trying changes nothing");
    }

    [Theory, OnBothDatabases]
    public async Task Device_that_is_in_and_asks_again_is_none_of_its_concern(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind);
        var (host, clock) = clocked;
        clock.Advance(TimeSpan.FromDays(31));
        var ann = await host.CreatePersonAsync("Ann");
        using var device = new TestDevice(host.Url, clock);
        var key = await host.KeyForPersonAsync(ann.Id);
        (await device.EnrollAsync(device.Claim with { EnrollmentKey = key.Secret })).Ok.State.ShouldBe("approved");
        clock.Advance(TimeSpan.FromDays(31)); // its coming is too old
        (await device.EnrollAsync()).Status.ShouldBe(202);

        var preview = await PreviewAsync(host, enabled: true);

        (preview.Judged, preview.NotJudged, preview.Attempts.Count).ShouldBe((1, 0, 0));
    }

    private static Task<RestrictionPreview> PreviewAsync(MusterHost host, bool enabled) =>
        host.PostAsync<RestrictionPreview>(
            $"{Route}/pre-approved-only/preview",
            new ChangePreApprovedOnly { Enabled = enabled }
        );

    /// <summary>A device comes in every way.</summary>
    /// <returns>What became of each.</returns>
    private static async Task<Dictionary<Coming, string>> ComeAsync(ClockedHost clocked, string time)
    {
        var (host, clock) = clocked;
        var devices = All.ToDictionary(one => one, _ => new TestDevice(host.Url, clock));
        var who = $"Uta {time} {host.Database.Kind}";
        var rows = All.Where(one => one.Way is not ("unlisted" or "silent"))
            .Select(one =>
                $"{who},uta-{time}@example.org,corporate,{one.SerialIn(time)},"
                + $"{(one.Way == "other platform" ? "windows" : "linux")},,"
                + (one.Way == "listed key" ? devices[one].KeyFingerprint() : "")
            );
        await host.ExpectAsync([.. rows]);
        var uta = await host.PersonOfAsync(who);
        foreach (var one in All.Where(one => one.Way == "withdrawn"))
        {
            var id = await host.ExpectedIdAsync(one.SerialIn(time));
            (await host.TrySendAsync(HttpMethod.Delete, $"{ImportCalls.Route}/{id}", 1, body: null)).Status.ShouldBe(
                200
            );
        }

        var outcomes = new Dictionary<Coming, string>();
        foreach (var (one, device) in devices)
        {
            outcomes.Add(one, await OutcomeAsync(clocked, one, device, time, uta));
            device.Dispose();
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        return outcomes;
    }

    private static async Task<string> OutcomeAsync(
        ClockedHost clocked,
        Coming one,
        TestDevice device,
        string time,
        Person owner
    )
    {
        var (host, serial) = (clocked.Host, one.SerialIn(time));
        var answer = await device.EnrollAsync(
            device.Claim with
            {
                DisplayName = one.In(time),
                PeerId = owner.PeerId,
                SerialNumber = one.Way switch
                {
                    "silent" => null,
                    "other case" => serial.ToLowerInvariant(),
                    _ => serial,
                },
                EnrollmentKey = one.Keyed ? (await host.KeyForPersonAsync(owner.Id)).Secret : null,
            }
        );
        if (answer.Status == 403)
        {
            return "refused";
        }

        if (one.Approved)
        {
            clocked.Clock.Advance(TimeSpan.FromSeconds(1)); // the later decision counts
            await host.ApproveAsync(device);
            return "admitted";
        }

        return answer.Ok.State == "approved" ? "admitted" : "held";
    }

    private sealed record Coming(string Way, bool Keyed, bool Approved = false)
    {
        public string In(string time) => $"{Way} {(Keyed ? "keyed" : Approved ? "approved" : "alone")} {time}";

        public string SerialIn(string time) => In(time).Replace(' ', '-').ToUpperInvariant();
    }
}
