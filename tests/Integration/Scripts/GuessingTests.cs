using System.Text;
using Muster.Integration.Apps;
using Muster.Integration.Keys;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Scripts;

/// <summary>Who may look and not manage has nothing to try a short secret out with.</summary>
public sealed class GuessingTests
{
    private const string Policy = """{"settings":[{"key":"wifi.password","value":"sunshine"}]}""";
    private const string Text = "nmcli device wifi connect Guests password sunshine\n";
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Theory, OnBothDatabases]
    public async Task Nothing_that_viewers_read_is_the_hash_of_a_content(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind, new HostOptions { Clock = new FakeClock(Monday) });
        var policy = await host.CreatePolicyAsync(PolicyCalls.Draft("Wi-Fi", Policy, "agent"));
        var script = await host.CreateScriptAsync(ScriptCalls.Shell("Wi-Fi", Text));
        using var viewer = await host.OperatorAsync("viewer", AccessCalls.Everywhere("viewer"));
        using var second = await host.OperatorAsync("second", AccessCalls.Everywhere("policy_admin"));
        (await host.TryPostAsync(ScriptCalls.Route, ScriptCalls.Shell("Waits", Text))).ShouldBe((200, null));

        string[] hashes = [HashOf(Policy), HashOf(Text)];
        foreach (
            var path in new[]
            {
                PolicyCalls.Route,
                $"{PolicyCalls.Route}/{policy.Id}/versions",
                $"{PolicyCalls.Route}/{policy.Id}/audit",
                ScriptCalls.Route,
                $"{ScriptCalls.Route}/{script.Id}/versions",
                $"{ScriptCalls.Route}/{script.Id}/audit",
            }
        )
        {
            var answer = await viewer.Http.GetStringAsync(path);
            answer.ShouldContain("hash", Case.Insensitive, path);
            hashes.ShouldAllBe(hash => !answer.Contains(hash), path);
        }

        var audit = await host.Admin.GetStringAsync("/api/audit?limit=200");
        audit.ShouldContain("proposal_made");
        hashes.ShouldAllBe(hash => !audit.Contains(hash));
        await host.DisposeAsync();
        await host.Database.DropAsync();
    }

    [Theory, OnBothDatabases]
    public async Task Equal_contents_are_known_by_equal_marks_and_other_servers_make_others(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        await using var other = await MusterHost.StartAsync(kind);

        var first = await host.CreateScriptAsync(ScriptCalls.Shell("First", Text));
        var same = await host.CreateScriptAsync(ScriptCalls.Shell("Same", Text));
        var elsewhere = await other.CreateScriptAsync(ScriptCalls.Shell("First", Text));

        same.TextHash.ShouldBe(first.TextHash);
        same.Hash.ShouldNotBe(first.Hash); // another name
        elsewhere.TextHash.ShouldNotBe(first.TextHash);
        elsewhere.Hash.ShouldNotBe(first.Hash);
        foreach (var one in new[] { host, other })
        {
            await one.DisposeAsync();
            await one.Database.DropAsync();
        }
    }

    [Theory, OnBothDatabases]
    public async Task Key_of_marks_is_shown_and_never_changed(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);

        var key = await host.CurrentKeyAsync("content-mac");

        (key.RotateAfterDays, key.RotationDue).ShouldBe((null, false));
        (await host.TryRotateAsync("content-mac")).ShouldBe((404, "not_found"));
        await host.DisposeAsync();
        await host.Database.DropAsync();
    }

    private static string HashOf(string content) => PackageCalls.HashOf(Encoding.UTF8.GetBytes(content));
}
