using System.Security.Cryptography;
using System.Text;
using Muster.Contracts.EnrollmentQueue;
using Muster.Integration.PreApproval;
using Muster.Integration.Restrictions;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.PolicyHook;

/// <summary>Devices enroll, and the organisation's program says whether they may.</summary>
public sealed class AdmissionTests(HookHosts hosts) : IClassFixture<HookHosts>
{
    [Theory, OnBothDatabases]
    public async Task Device_that_the_hook_allows_is_in_and_belongs_to_whom_it_claims(DatabaseKind kind)
    {
        var hooked = await hosts.WithAsync(kind, $"https://{HookHosts.Name}:8443/admission?tenant=1");
        var (host, clock) = hooked.Clocked;
        var ann = await host.CreatePersonAsync("Ann");
        using var device = new TestDevice(host.Url, clock, peerId: ann.PeerIdValue());
        var claim = device.Claim with { SerialNumber = "SN-1", OsVersion = "Ubuntu 24.04" };

        var answer = await device.EnrollAsync(claim);

        answer.Ok.State.ShouldBe("approved");
        var request = await host.RequestAsync(device.RequestId);
        (request.Decision!.Grounds, request.Decision.Person!.Id).ShouldBe(("policy_hook", ann.Id));
        (await host.DecisionAsync(device)).OfHook().Fact("hook_says").ShouldBe("allow");
        var call = hooked.Receiver.Calls.ShouldHaveSingleItem();
        (call.Method, call.Target, call.Headers["Content-Type"]).ShouldBe(
            ("POST", "/admission?tenant=1", "application/json")
        );
        SignatureOf(call, hooked.Saved.Secret!).ShouldBe(call.Headers["webhook-signature"]);
        long.Parse(call.Headers["webhook-timestamp"]).ShouldBe(clock.GetUtcNow().ToUnixTimeSeconds());
        var told = call.Json;
        (told.GetProperty("version").GetInt32(), told.GetProperty("test").GetBoolean()).ShouldBe((1, false));
        told.GetProperty("id").GetString().ShouldBe(call.Headers["webhook-id"]);
        call.Device.EnumerateObject()
            .ToDictionary(member => member.Name, member => member.Value.ToString())
            .ShouldBe(
                new Dictionary<string, string>
                {
                    ["platform"] = "linux",
                    ["method"] = "agent",
                    ["keySha256"] = device.KeyFingerprint(),
                    ["certificateSha256"] = device.Fingerprint,
                    ["claimedPeerId"] = ann.PeerId,
                    ["claimedDeviceKey"] = device.Name,
                    ["claimedSerialNumber"] = "SN-1",
                    ["claimedOsVersion"] = "Ubuntu 24.04",
                    ["enrollmentKeyShown"] = "False",
                    ["address"] = "127.0.0.1",
                },
                ignoreOrder: true
            );
        hosts.Dialled.ShouldHaveSingleItem().Port.ShouldBe(8443);
    }

    [Theory, OnBothDatabases]
    public async Task Device_that_the_hook_denies_is_refused_and_only_administrators_read_why(DatabaseKind kind)
    {
        var hooked = await hosts.WithAsync(kind);
        var (host, clock) = hooked.Clocked;
        hooked.Receiver.Answer = HookReceiver.Saying(
            """{"decision":"deny","reason":"Reported\u0007 stolen   in\u202e March."}"""
        );
        var ann = await host.CreatePersonAsync("Ann");
        var key = await host.KeyForPersonAsync(ann.Id);
        using var device = new TestDevice(host.Url, clock);
        using var stranger = new TestDevice(host.Url, clock, peerId: ann.PeerIdValue());

        var answer = await device.EnrollWithAsync(key.Secret);

        (answer.Status, answer.Code).ShouldBe((403, "not_admitted"));
        answer.Detail.ShouldContain("(ENR-1108)");
        answer.Detail.ShouldNotContain("stolen");
        (await stranger.EnrollAsync()).Detail.ShouldContain("(ENR-1108)");
        (await host.FailuresAsync())
            .Single(failure => failure.Device == device.Claim.DisplayName)
            .Code.ShouldBe("ENR-1108");
        var decision = await host.DecisionAsync(device);
        (decision.Outcome, decision.Code).ShouldBe(("refused", "policy_hook_denied"));
        decision.OfHook().Fact("hook_reason").ShouldBe("Reported stolen in March.");
        hooked.Receiver.Calls.First().Device.GetProperty("enrollmentKeyShown").GetBoolean().ShouldBeTrue();
        hooked.Receiver.Calls.ShouldAllBe(call => !call.Body.Contains(key.Secret));
        (await host.KeyAsync(key.Key.Id)).Uses.ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task Device_that_the_hook_asks_about_waits_for_a_person_who_is_not_second_guessed(DatabaseKind kind)
    {
        var hooked = await hosts.WithAsync(kind);
        var (host, clock) = hooked.Clocked;
        hooked.Receiver.Answer = HookReceiver.Saying("""{"decision":"ask","reason":"New model."}""");
        var ann = await host.CreatePersonAsync("Ann");
        using var device = new TestDevice(host.Url, clock, peerId: ann.PeerIdValue());

        (await device.EnrollAsync()).Ok.State.ShouldBe("pending");

        var decision = await host.DecisionAsync(device);
        (decision.Code, decision.OfHook().Fact("hook_reason")).ShouldBe(("policy_hook_asks", "New model."));
        clock.Advance(TimeSpan.FromMinutes(10));
        (await host.ApproveAsync(device)).Decision!.Person!.Id.ShouldBe(ann.Id);
        hooked.Receiver.Calls.Count.ShouldBe(1, "the approval asked nobody");
    }

    [Theory, OnBothDatabases]
    public async Task Fresh_refusal_of_the_hook_binds_an_approver_too(DatabaseKind kind)
    {
        var hooked = await hosts.WithAsync(kind);
        var (host, clock) = hooked.Clocked;
        await host.SetHookAsync(hooked.Saved.Hook.Url!, enabled: false);
        using var device = new TestDevice(host.Url, clock, peerId: (await host.CreatePersonAsync("Ann")).PeerIdValue());
        (await device.EnrollAsync()).Ok.State.ShouldBe("pending");
        await host.SetHookAsync(hooked.Saved.Hook.Url!);
        hooked.Receiver.Answer = HookReceiver.Saying("""{"decision":"deny"}""");
        clock.Advance(TimeSpan.FromMinutes(2));

        (await device.EnrollAsync()).Ok.State.ShouldBe("pending", "the request that there is stands");

        hooked.Receiver.Calls.Count.ShouldBe(1);
        var approval = new ApproveEnrollmentRequest { ExpectedFingerprint = device.Fingerprint };
        var path = $"/api/enrollment-requests/{device.RequestId}/approve";
        (await host.TryPostAsync(path, approval)).ShouldBe((409, "admission_denied"));
        clock.Advance(TimeSpan.FromMinutes(10));
        (await host.TryPostAsync(path, approval)).Status.ShouldBe(200, "what it said then is no answer to this");
    }

    [Theory, OnBothDatabases]
    public async Task Allowed_device_of_nobody_or_of_somebody_inactive_waits(DatabaseKind kind)
    {
        var hooked = await hosts.WithAsync(kind);
        var (host, clock) = hooked.Clocked;
        using var ofNobody = new TestDevice(host.Url, clock);

        (await ofNobody.EnrollAsync()).Ok.State.ShouldBe("pending");

        (await host.DecisionAsync(ofNobody)).Code.ShouldBe("policy_hook_owner_missing");
        var ann = await host.CreatePersonAsync("Ann");
        await Sql.RunAsync(host.Database, $"UPDATE people SET status = 'disabled' WHERE peer_id = '{ann.PeerId}'");
        using var ofAnn = new TestDevice(host.Url, clock, peerId: ann.PeerIdValue());
        (await ofAnn.EnrollAsync()).Ok.State.ShouldBe("pending");
        (await host.DecisionAsync(ofAnn)).Code.ShouldBe("policy_hook_owner_missing");
    }

    [Theory, OnBothDatabases]
    public async Task Other_rules_count_for_a_device_that_the_hook_allows(DatabaseKind kind)
    {
        var hooked = await hosts.WithAsync(kind);
        var (host, clock) = hooked.Clocked;
        var limit = await host.RestrictAsync(RestrictionCalls.Limit(1));
        var ann = await host.CreatePersonAsync("Ann");
        using var first = new TestDevice(host.Url, clock, peerId: ann.PeerIdValue());
        using var second = new TestDevice(host.Url, clock, peerId: ann.PeerIdValue());
        var bob = await host.CreatePersonAsync("Bob");
        using var rival = new TestDevice(host.Url, clock, first.Name, bob.PeerIdValue());

        (await first.EnrollAsync()).Ok.State.ShouldBe("approved");

        (await second.EnrollAsync()).Detail.ShouldContain("(ENR-1101)");
        (await rival.EnrollAsync()).Ok.State.ShouldBe("pending");
        (await host.DecisionAsync(rival)).Code.ShouldBe("conflict");
        (await host.DeleteAsync(limit)).Status.ShouldBe(200);
    }

    [Theory, OnBothDatabases]
    public async Task Allowed_device_takes_the_place_of_the_expected_one_that_it_claims_to_be(DatabaseKind kind)
    {
        var hooked = await hosts.WithAsync(kind);
        var (host, clock) = hooked.Clocked;
        var (serial, ann, bob) = ($"SN-{kind}", $"Ann of {kind}", $"Bob of {kind}");
        await host.ExpectAsync(
            $"{ann},ann-{kind}@example.org,corporate,{serial},linux,,",
            $"{bob},bob-{kind}@example.org,corporate,{serial}B,linux,,"
        );
        var listed = await host.PersonOfAsync(ann);
        using var device = new TestDevice(host.Url, clock, peerId: listed.PeerIdValue());
        using var liar = new TestDevice(host.Url, clock, peerId: listed.PeerIdValue());

        var answer = await device.EnrollAsync(device.Claim with { SerialNumber = serial });
        var other = await liar.EnrollAsync(liar.Claim with { SerialNumber = $"{serial}B" });

        answer.Ok.State.ShouldBe("approved");
        var taken = await Sql.RowsAsync(
            host.Database,
            $"SELECT device_id FROM enrollment_records WHERE key = '{device.KeyFingerprint()}'"
        );
        Guid.Parse(taken.ShouldHaveSingleItem()).ShouldBe(await host.ExpectedIdAsync(serial));
        other.Ok.State.ShouldBe("pending");
        (await host.DecisionAsync(liar)).Code.ShouldBe("policy_hook_other_owner");
    }

    [Theory, OnBothDatabases]
    public async Task Hook_is_not_asked_about_what_is_none_of_its_concern(DatabaseKind kind)
    {
        var hooked = await hosts.WithAsync(kind);
        var (host, clock) = hooked.Clocked;
        var ann = await host.CreatePersonAsync("Ann");
        using var device = new TestDevice(host.Url, clock, peerId: ann.PeerIdValue());
        (await device.EnrollAsync()).Ok.State.ShouldBe("approved");
        clock.Advance(TimeSpan.FromMinutes(10));
        (await device.EnrollAsync(device.Claim with { OsVersion = "Debian GNU/Linux 14" })).Ok.State.ShouldBe(
            "approved"
        );
        hooked.Receiver.Calls.Count.ShouldBe(1, "it was in already");

        var closed = await host.RestrictAsync(RestrictionCalls.Platform("windows"));
        using var refused = new TestDevice(host.Url, clock, peerId: ann.PeerIdValue());
        (await refused.EnrollAsync(refused.Claim with { Platform = "windows" })).Status.ShouldBe(403);
        (await host.DeleteAsync(closed)).Status.ShouldBe(200);
        await host.SetHookAsync(hooked.Saved.Hook.Url!, enabled: true, "windows");
        using var linux = new TestDevice(host.Url, clock, peerId: ann.PeerIdValue());
        (await linux.EnrollAsync()).Ok.State.ShouldBe("pending");
        await host.SetHookAsync(hooked.Saved.Hook.Url!, enabled: false);
        using var off = new TestDevice(host.Url, clock, peerId: ann.PeerIdValue());
        (await off.EnrollAsync()).Ok.State.ShouldBe("pending");

        hooked.Receiver.Calls.Count.ShouldBe(1);
    }

    /// <summary>Standard Webhooks, written down once more: HMAC-SHA256 of id, time and body with dots between.</summary>
    private static string SignatureOf(HookCall call, string secret)
    {
        using var hmac = new HMACSHA256(Convert.FromBase64String(secret.Split('_')[1]));
        var content = $"{call.Headers["webhook-id"]}.{call.Headers["webhook-timestamp"]}.{call.Body}";
        return "v1," + Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes(content)));
    }
}
