using Microsoft.Extensions.DependencyInjection;
using Muster.Contracts;
using Muster.Contracts.Enrollments;
using Muster.Contracts.Restrictions;
using Muster.Integration.Blueprints;
using Muster.Integration.Restrictions;
using Muster.Kernel;
using Muster.Kernel.Fingerprints;
using Muster.Modules.Enrollments.Admit;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using static Muster.Integration.PreApproval.ImportCalls;

namespace Muster.Integration.PreApproval;

/// <summary>Enroll > Settings > Enrollment Restrictions > Pre-approved Devices Only.</summary>
public sealed class OnlyListedTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task P_35_listed_device_may_come_and_another_may_not_until_it_is_off(DatabaseKind kind)
    {
        var (host, clock) = await hosts.WithAsync(kind);
        await host.ExpectAsync("Lea,lea@example.org,corporate,L-1,linux,,");
        await host.LetInAsync(onlyListed: true);
        using var listed = new TestDevice(host.Url, clock);
        using var other = new TestDevice(host.Url, clock);

        (await listed.EnrollAsync(listed.Claim with { SerialNumber = "L-1" })).Ok.State.ShouldBe("pending");
        (await other.EnrollAsync(other.Claim with { SerialNumber = "L-2" })).Status.ShouldBe(403);
        await host.ApproveAsync(listed);
        await host.LetInAsync(onlyListed: false);
        (await other.EnrollAsync(other.Claim with { SerialNumber = "L-2" })).Ok.State.ShouldBe("pending");
    }

    [Theory, OnBothDatabases]
    public async Task P_110_reason_of_each_refusal_is_kept_for_administrators(DatabaseKind kind)
    {
        var (host, clock) = await hosts.WithAsync(kind);
        await host.ExpectAsync(
            "Mia,mia@example.org,corporate,R-1,macos,,",
            "Mia,mia@example.org,corporate,R-2,linux,,"
        );
        var withdrawn = await host.ExpectedIdAsync("R-2");
        (await host.TrySendAsync(HttpMethod.Delete, $"{Route}/{withdrawn}", version: 7, body: null)).ShouldBe(
            (409, "version_changed")
        );
        (await host.TrySendAsync(HttpMethod.Delete, $"{Route}/{withdrawn}", version: 1, body: null)).Status.ShouldBe(
            200
        );
        (await host.TrySendAsync(HttpMethod.Delete, $"{Route}/{withdrawn}", version: 2, body: null)).ShouldBe(
            (404, "not_found")
        );
        await host.LetInAsync(onlyListed: true);
        var mia = await host.PersonOfAsync("Mia");

        foreach (
            var (serial, code) in new[]
            {
                ("R-0", "ENR-1001"),
                ("r-1", "ENR-1002"),
                ("R-1", "ENR-1003"),
                ("R-2", "ENR-1004"),
            }
        )
        {
            using var device = new TestDevice(host.Url, clock);
            var key = await host.KeyForPersonAsync(mia.Id);
            var answer = await device.EnrollAsync(
                device.Claim with
                {
                    SerialNumber = serial,
                    EnrollmentKey = key.Secret,
                }
            );
            answer.Status.ShouldBe(403, serial);
            answer.Detail.ShouldEndWith("(ENR-1001).");
            (await host.FailuresAsync())
                .Single(failure => failure.Device == device.Claim.DisplayName)
                .Code.ShouldBe(code, serial);
        }
    }

    [Theory, OnBothDatabases]
    public async Task P_111_device_that_shows_no_identifier_is_held_until_it_shows_one_or_a_person_decides(
        DatabaseKind kind
    )
    {
        var (host, clock) = await hosts.WithAsync(kind);
        await host.ExpectAsync("Ned,ned@example.org,corporate,V-1,linux,,");
        await host.LetInAsync(onlyListed: true);
        var ann = await host.CreatePersonAsync("Ann");
        using var showing = new TestDevice(host.Url, clock);
        using var silent = new TestDevice(host.Url, clock, peerId: ann.PeerIdValue());

        (await showing.EnrollAsync()).Ok.State.ShouldBe("pending");
        (await silent.EnrollAsync()).Ok.State.ShouldBe("pending");

        (await WaitingForAsync(host, showing)).ShouldBe("identifier");
        (await WhyAsync(host, showing)).ShouldBe("identifier_unavailable", "its page says so");
        clock.Advance(TimeSpan.FromMinutes(2));
        await showing.EnrollAsync(showing.Claim with { SerialNumber = "V-1" });
        (await WaitingForAsync(host, showing)).ShouldBe("human_decision");
        (await host.RequestOfAsync(showing)).Expected!.Match.ShouldBe("claim");
        await host.ApproveAsync(silent);
        (await WaitingForAsync(host, silent)).ShouldBe("undo_window");
        await host.UndoAsync(silent);
        (await WaitingForAsync(host, silent)).ShouldBe("human_decision");
        (await host.PostAsync<CountCheck>("/api/devices/enrollment-status/check", new { })).Differences.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task P_111_personal_android_that_cannot_show_a_serial_number_is_held_for_one_and_never_refused(
        DatabaseKind kind
    )
    {
        var (host, _) = await hosts.WithAsync(kind);
        await host.ExpectAsync("Nia,nia@example.org,personal,A-1,android,,");
        await host.LetInAsync(onlyListed: true);
        var personal = new AdmissionClaim
        {
            Key = Fingerprint.OfSha256("a phone of somebody"u8),
            ClaimedDeviceKey = DeviceKey.Create($"pixel-{kind}".ToLowerInvariant()),
            ClaimedPeerId = PeerId.New(),
            Platform = "android",
            Method = "profile_owner",
            Address = "127.0.0.1",
        };
        var admission = host.Services.GetRequiredService<Admission>();

        var silent = await admission.SupposeAsync(personal, CancellationToken.None);
        var listed = await admission.SupposeAsync(
            personal with
            {
                ClaimedSerialNumber = "A-1",
            },
            CancellationToken.None
        );

        (silent.Outcome, silent.Code).ShouldBe((AdmissionOutcome.Held, "identifier_unavailable"));
        listed.Outcome.ShouldBe(AdmissionOutcome.Held, "a claim is for a person");
    }

    [Theory, OnBothDatabases]
    public async Task Change_that_rests_on_another_version_is_refused_and_each_is_audited(DatabaseKind kind)
    {
        var (host, _) = await hosts.WithAsync(kind);
        var seen = await host.OnlyListedAsync();
        const string Only = $"{RestrictionCalls.Route}/pre-approved-only";

        (await host.TrySendAsync(HttpMethod.Put, Only, seen.Version + 1, new { enabled = true })).ShouldBe(
            (409, "version_changed")
        );
        var before = await SwitchedOnAsync(host);
        (await host.TrySendAsync(HttpMethod.Put, Only, seen.Version, new { enabled = true })).Status.ShouldBe(200);

        var now = await host.OnlyListedAsync();
        (now.Enabled, now.Version).ShouldBe((true, seen.Version + 1));
        (await SwitchedOnAsync(host)).ShouldBe(before + 1);
    }

    private static async Task<int> SwitchedOnAsync(MusterHost host) =>
        (await host.AuditAsync()).Items.Count(entry =>
            entry.Action == "pre_approved_only_changed" && entry.Details.GetProperty("enabled").GetBoolean()
        );

    /// <summary>As the page of the attempt says it.</summary>
    private static async Task<string?> WhyAsync(MusterHost host, TestDevice device) =>
        (
            await host.GetAsync<AttemptDecisions>(
                $"/api/admission/decisions/of-attempt/{(await AttemptAsync(host, device)).Id}"
            )
        )
            .Decisions[0]
            .Code;

    private static async Task<string?> WaitingForAsync(MusterHost host, TestDevice device) =>
        (await AttemptAsync(host, device)).WaitingFor;

    private static async Task<ActiveEnrollment> AttemptAsync(MusterHost host, TestDevice device)
    {
        var attempts = new List<ActiveEnrollment>();
        foreach (var bucket in new[] { "in_progress", "pending" })
        {
            attempts.AddRange(
                (
                    await host.GetAsync<Page<ActiveEnrollment>>(
                        $"/api/devices/enrollment-status/active?bucket={bucket}&limit=200"
                    )
                ).Items
            );
        }

        return attempts.Single(row => row.Device == device.Claim.DisplayName);
    }
}
