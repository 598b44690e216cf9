using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Muster.Contracts.Restrictions;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.PolicyHook;

/// <summary>Administrators set the hook.</summary>
public sealed class SettingsTests(HookHosts hosts) : IClassFixture<HookHosts>
{
    private const string Url = "https://hook.example/admission";

    [Theory, OnBothDatabases]
    public async Task Hook_is_set_by_whoever_saw_it_as_it_is_and_its_secret_is_shown_once(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        (await host.HookAsync()).ShouldSatisfyAllConditions(
            none => none.Version.ShouldBe(0),
            none => none.Url.ShouldBeNull(),
            none => none.Enabled.ShouldBeFalse()
        );
        (await host.TryPostAsync($"{HookCalls.Route}/test", new { })).Status.ShouldBe(404);
        (await host.TryPostAsync($"{HookCalls.Route}/rotate-secret", new RotatePolicyHookSecret(0))).Status.ShouldBe(
            404
        );
        var draft = new PolicyHookDraft
        {
            Enabled = true,
            Url = $"{Url}?token=of-the-receiver",
            Platforms = ["windows", "linux"],
        };

        using var unseen = await host.PutHookAsync(draft, version: null);
        using var first = await host.PutHookAsync(draft, version: 0);
        using var late = await host.PutHookAsync(draft, version: 0);
        using var second = await host.PutHookAsync(draft with { Enabled = false }, version: 1);

        unseen.StatusCode.ShouldBe((HttpStatusCode)428);
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        first.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var saved = (await first.Content.ReadFromJsonAsync<PolicyHookSaved>())!; // the API answers no null
        saved.Secret.ShouldStartWith("whsec_");
        Convert.FromBase64String(saved.Secret!.Split('_')[1]).Length.ShouldBe(32);
        saved.Hook.Platforms.ShouldBe(["linux", "windows"]);
        (await second.Content.ReadFromJsonAsync<PolicyHookSaved>())!.Secret.ShouldBeNull();
        (await host.HookAsync()).Version.ShouldBe(2);

        var written = (await host.AuditAsync()).Items.Where(row => row.Action == "policy_hook_changed").ToList();
        written.Count.ShouldBe(2);
        written.ShouldAllBe(row => !row.Details.GetRawText().Contains("of-the-receiver"));
        var stored = await Storage.Sql.RowsAsync(
            host.Database,
            $"SELECT {(kind == DatabaseKind.Sqlite ? "hex(secret)" : "encode(secret, 'hex')")} FROM policy_hook"
        );
        var secret = Convert.FromBase64String(saved.Secret.Split('_')[1]);
        stored.ShouldHaveSingleItem().ToUpperInvariant().ShouldNotContain(Convert.ToHexString(secret));
        host.Log.Lines.ShouldAllBe(line => !line.Contains(saved.Secret.Split('_')[1]));
        await host.Database.DropAsync();
    }

    [Theory]
    [InlineData("http://hook.example/")]
    [InlineData("ftp://hook.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("hook.example")]
    [InlineData("https://ann:secret@hook.example/")]
    [InlineData("https://hook.example:0/")]
    [InlineData("https://hook.example/#part")]
    [InlineData("https:///path")]
    public async Task Address_that_is_none_is_a_fault(string url)
    {
        var host = (await hosts.OnAsync(DatabaseKind.Sqlite)).Host;
        var draft = new PolicyHookDraft { Enabled = true, Url = url };

        using var answer = await host.PutHookAsync(draft, (await host.HookAsync()).Version);
        using var platform = await host.PutHookAsync(
            draft with
            {
                Url = Url,
                Platforms = ["beos"],
            },
            (await host.HookAsync()).Version
        );

        (await AdminCalls.CodeOfAsync(answer)).ShouldBe((400, "validation_failed"));
        (await AdminCalls.CodeOfAsync(platform)).ShouldBe((400, "validation_failed"));
    }

    [Theory, OnBothDatabases]
    public async Task New_secret_signs_beside_the_old_one_for_a_day(DatabaseKind kind)
    {
        var hooked = await hosts.WithAsync(kind);
        var (host, clock) = hooked.Clocked;
        var seen = (await host.HookAsync()).Version;

        var rotated = await host.PostAsync<PolicyHookSaved>(
            $"{HookCalls.Route}/rotate-secret",
            new RotatePolicyHookSecret(seen)
        );

        (await host.TryPostAsync($"{HookCalls.Route}/rotate-secret", new RotatePolicyHookSecret(seen))).ShouldBe(
            (409, "version_changed")
        );
        rotated.Hook.PreviousSecretUntil.ShouldBe(clock.GetUtcNow() + TimeSpan.FromHours(24));
        (await SignedByAsync()).ShouldBe([rotated.Secret!, hooked.Saved.Secret!]);
        clock.Advance(TimeSpan.FromHours(24));
        (await SignedByAsync()).ShouldBe([rotated.Secret!]);
        (await host.HookAsync()).PreviousSecretUntil.ShouldBeNull();

        async Task<List<string>> SignedByAsync()
        {
            await host.TestHookAsync();
            var call = hooked.Receiver.Calls.Last();
            var content = $"{call.Headers["webhook-id"]}.{call.Headers["webhook-timestamp"]}.{call.Body}";
            return
            [
                .. call.Headers["webhook-signature"]
                    .Split(' ')
                    .Select(signature =>
                        new[] { rotated.Secret!, hooked.Saved.Secret! }.Single(secret =>
                            signature
                            == $"v1,{Convert.ToBase64String(HMACSHA256.HashData(
                                    Convert.FromBase64String(secret.Split('_')[1]),
                                    Encoding.UTF8.GetBytes(content)
                                ))}"
                        )
                    ),
            ];
        }
    }

    [Fact]
    public async Task Test_shows_what_was_sent_and_answered_and_lets_nobody_in()
    {
        var hooked = await hosts.WithAsync(DatabaseKind.Sqlite);
        hooked.Receiver.Answer = HookReceiver.Saying("""{"decision":"deny","reason":"Not one of ours."}""");
        await hooked.Host.SetHookAsync(Url, enabled: false);

        var test = await hooked.Host.TestHookAsync();

        var call = hooked.Receiver.Calls.ShouldHaveSingleItem();
        test.Body.ShouldBe(call.Body);
        call.Json.GetProperty("test").GetBoolean().ShouldBeTrue();
        test.Headers.ShouldAllBe(header => call.Headers[header.Name] == header.Value);
        test.Headers.Select(header => header.Name).ShouldBe(["webhook-id", "webhook-timestamp", "webhook-signature"]);
        (test.Status, test.Says, test.Code, test.Reason).ShouldBe(
            (200, "deny", "policy_hook_denied", "Not one of ours.")
        );
        test.Answer.ShouldBe("""{"decision":"deny","reason":"Not one of ours."}""");
        hooked.Receiver.Answer = HookReceiver.Saying("Where is the token?", 401);
        var refused = await hooked.Host.TestHookAsync();
        (refused.Status, refused.Says, refused.Code, refused.Answer).ShouldBe(
            (401, null, "policy_hook_status", "Where is the token?")
        );
    }

    [Fact]
    public async Task Viewer_reads_nothing_of_the_hook()
    {
        var host = (await hosts.OnAsync(DatabaseKind.Sqlite)).Host;
        using var viewer = host.With(await host.ServiceTokenAsync("viewer", AccessCalls.Everywhere("viewer")));

        (await viewer.GetAsync(HookCalls.Route)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await viewer.PostAsync($"{HookCalls.Route}/test", null)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
