using System.Net;
using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.Policies;
using Muster.Integration.Apps;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Scripts;

public sealed class SecondPersonTests
{
    private const string Route = "/api/proposals";
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Theory, OnBothDatabases]
    public async Task Second_person_is_asked_as_soon_as_there_is_one(DatabaseKind kind)
    {
        var (host, _) = await StartAsync(kind);

        (await SettingAsync(host.Admin)).ShouldBe(
            new SecondPersonSetting
            {
                SecondPerson = "auto",
                Required = false,
                People = 1,
                Version = 0,
            }
        );
        (await StatusAsync(host.Admin, ScriptCalls.Shell("Alone"))).ShouldBe(HttpStatusCode.Created);
        await host.InviteAsync("invited", AccessCalls.Everywhere("policy_admin"));
        await host.OperatorAsync("viewer", AccessCalls.Everywhere("viewer"));
        (await SettingAsync(host.Admin)).Required.ShouldBeFalse(); // who has not come cannot look
        using var second = await host.OperatorAsync("second", AccessCalls.Everywhere("policy_admin"));
        (await SettingAsync(host.Admin)).Required.ShouldBeTrue();
        (await StatusAsync(host.Admin, ScriptCalls.Shell("Together"))).ShouldBe(HttpStatusCode.Accepted);
        (await host.GetAsync<Page<Script>>(ScriptCalls.Route))
            .Items.Select(row => row.Settings.Name)
            .ShouldBe(["Alone"]);
        await EndAsync(host);
    }

    [Theory, OnBothDatabases]
    public async Task Another_person_decides_and_nobody_else(DatabaseKind kind)
    {
        var (host, _) = await StartAsync(kind);
        using var ann = await host.OperatorAsync("ann", AccessCalls.Everywhere("policy_admin"));
        using var ben = await host.OperatorAsync("ben", AccessCalls.Everywhere("policy_admin"));
        using var viewer = await host.OperatorAsync("viewer", AccessCalls.Everywhere("viewer"));
        using var service = host.With(await host.ServiceTokenAsync("service", AccessCalls.Everywhere("policy_admin")));
        using var other = host.With(await host.ServiceTokenAsync("other", AccessCalls.Everywhere("policy_admin")));
        using var annsToken = host.With(await OwnTokenAsync(ann));
        var proposal = await ProposeAsync(ann.Http, ScriptCalls.Shell("Common"));
        var approve = $"{Route}/{proposal.Id}/approve";
        var seen = new ApproveProposal { Hash = proposal.Hash };

        (await ann.TryPostAsync(approve, seen)).ShouldBe((403, "own_proposal"));
        (await annsToken.PostStatusAsync(approve, seen)).ShouldBe((403, "own_proposal"));
        (
            await annsToken.PostStatusAsync($"{Route}/{proposal.Id}/reject", new RejectProposal { Reason = "No" })
        ).ShouldBe((403, "own_proposal"));
        (await service.PostStatusAsync(approve, seen)).ShouldBe((403, "person_required"));
        (await viewer.TryPostAsync(approve, seen)).ShouldBe((403, "forbidden"));
        (await ben.TryPostAsync($"{Route}/{proposal.Id}/withdraw", new { })).ShouldBe((403, "not_own_proposal"));
        (await ben.TryPostAsync(approve, seen with { Hash = new string('0', 64) })).ShouldBe(
            (409, "proposal_hash_mismatch")
        );
        (await ben.GetAsync<ProposalSummary>($"{Route}/summary")).ShouldBe(
            new ProposalSummary { Waiting = 1, Decidable = 1 }
        );
        (await ann.GetAsync<ProposalSummary>($"{Route}/summary")).Decidable.ShouldBe(0);
        (await ben.TryPostAsync(approve, seen)).ShouldBe((200, null));
        (await ben.TryPostAsync(approve, seen)).ShouldBe((409, "proposal_not_waiting"));

        var done = (await ben.GetAsync<ProposalDetails>($"{Route}/{proposal.Id}")).Proposal;
        (done.State, done.DecidedBy, done.Author).ShouldBe(("approved", "ben", "ann"));
        var versions = await host.GetAsync<Page<ScriptVersion>>($"{ScriptCalls.Route}/{done.TargetId}/versions");
        var version = versions.Items.ShouldHaveSingleItem();
        (version.By, version.ApprovedBy).ShouldBe(("ann", "ben"));

        var ofService = await ProposeAsync(service, ScriptCalls.Shell("Of a service"));
        var hash = new ApproveProposal { Hash = ofService.Hash };
        (await service.PostStatusAsync($"{Route}/{ofService.Id}/approve", hash)).ShouldBe((403, "person_required"));
        (await other.PostStatusAsync($"{Route}/{ofService.Id}/approve", hash)).ShouldBe((403, "person_required"));
        (await ann.TryPostAsync($"{Route}/{ofService.Id}/approve", hash)).ShouldBe((200, null));
        (await host.AuditAsync())
            .Items.Select(row => row.Action)
            .Where(action => action.StartsWith("proposal_", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ShouldBe(["proposal_approved", "proposal_approved", "proposal_made", "proposal_made"]); // at one instant
        await EndAsync(host);
    }

    [Theory, OnBothDatabases]
    public async Task Who_made_a_services_token_does_not_approve_what_it_proposes(DatabaseKind kind)
    {
        var (host, _) = await StartAsync(kind);
        using var ann = await host.OperatorAsync("ann", AccessCalls.Everywhere("admin"));
        using var ben = await host.OperatorAsync("ben", AccessCalls.Everywhere("admin"));
        var made = await ann.PostAsync<Contracts.Access.NewToken>(
            "/api/tokens",
            new Contracts.Access.CreateServiceToken { Name = "anns", Grants = [AccessCalls.Everywhere("policy_admin")] }
        );
        using var service = host.With(made);
        var proposal = await ProposeAsync(service, ScriptCalls.Shell("By the back door"));
        var seen = new ApproveProposal { Hash = proposal.Hash };

        (await ann.TryPostAsync($"{Route}/{proposal.Id}/approve", seen)).ShouldBe((403, "own_proposal"));
        (await ben.TryPostAsync($"{Route}/{proposal.Id}/approve", seen)).ShouldBe((200, null));
        await EndAsync(host);
    }

    [Theory, OnBothDatabases]
    public async Task Chain_of_tokens_does_not_hide_who_is_at_its_beginning(DatabaseKind kind)
    {
        var (host, _) = await StartAsync(kind);
        using var ann = await host.OperatorAsync("ann", AccessCalls.Everywhere("admin"));
        using var ben = await host.OperatorAsync("ben", AccessCalls.Everywhere("admin"));
        using var first = host.With(
            await ann.PostAsync<Contracts.Access.NewToken>("/api/tokens", Service("first", "admin"))
        );
        using var second = host.With(await NewTokenAsync(first, Service("second", "admin")));
        using var third = host.With(await NewTokenAsync(second, Service("third", "policy_admin")));
        var proposal = await ProposeAsync(third, ScriptCalls.Shell("By three back doors"));

        (await ApproveAsync(ann, proposal)).ShouldBe((403, "own_proposal"));
        (await ann.GetAsync<ProposalDetails>($"{Route}/{proposal.Id}")).Proposal.Own.ShouldBeTrue();
        (await ApproveAsync(ben, proposal)).ShouldBe((200, null));
        await EndAsync(host);
    }

    [Theory, OnBothDatabases]
    public async Task Proposal_is_outdated_when_something_else_took_effect(DatabaseKind kind)
    {
        var (host, _) = await StartAsync(kind);
        var draft = ScriptCalls.Shell("Fought over");
        var script = await host.CreateScriptAsync(draft);
        using var ann = await host.OperatorAsync("ann", AccessCalls.Everywhere("policy_admin"));
        using var ben = await host.OperatorAsync("ben", AccessCalls.Everywhere("policy_admin"));
        var path = $"{ScriptCalls.Route}/{script.Id}";
        var first = await ChangeAsync(ann.Http, path, script.Version, draft with { Content = "echo first" });
        var second = await ChangeAsync(ann.Http, path, script.Version, draft with { Content = "echo second" });
        (await ben.GetAsync<ProposalDetails>($"{Route}/{second.Id}")).ShouldSatisfyAllConditions(
            shown => shown.Content.ShouldBe("echo second"),
            shown => shown.Diff.Lines!.Count(line => line.Kind == "added").ShouldBe(1),
            shown => shown.Proposal.Outdated.ShouldBeFalse()
        );

        (await ApproveAsync(ben, first)).ShouldBe((200, null));

        (await ApproveAsync(ben, second)).ShouldBe((409, "proposal_outdated"));
        (await ben.GetAsync<ProposalDetails>($"{Route}/{second.Id}")).Proposal.Outdated.ShouldBeTrue();
        (
            await ben.TryPostAsync($"{Route}/{second.Id}/reject", new RejectProposal { Reason = "Again, please" })
        ).ShouldBe((200, null));
        (await host.GetAsync<ScriptText>($"{path}/versions/2")).Content.ShouldBe("echo first");
        (await host.Admin.TryGetAsync($"{path}/versions/3")).ShouldBe((404, "not_found"));
        await EndAsync(host);
    }

    [Theory, OnBothDatabases]
    public async Task Proposal_ends_when_its_author_takes_it_back_or_nobody_decides(DatabaseKind kind)
    {
        var (host, clock) = await StartAsync(kind);
        await SetAsync(host, "always");
        var back = await ProposeAsync(host.Admin, ScriptCalls.Shell("Taken back"));
        var late = await ProposeAsync(host.Admin, ScriptCalls.Shell("Too late"));

        (await host.TryPostAsync($"{Route}/{back.Id}/withdraw", new { })).ShouldBe((200, null));
        clock.Advance(TimeSpan.FromDays(14));
        await Eventually.IsTrueAsync(
            clock,
            async () => (await DetailsAsync(host, late.Id)).Proposal.State == "expired",
            "the proposal expires"
        );

        (await DetailsAsync(host, back.Id)).ShouldSatisfyAllConditions(
            gone => gone.Proposal.State.ShouldBe("withdrawn"),
            gone => gone.Content.ShouldBeNull()
        );
        await EndAsync(host);
    }

    [Theory, OnBothDatabases]
    public async Task Setting_is_changed_by_administrators_and_leaves_what_waits(DatabaseKind kind)
    {
        var (host, _) = await StartAsync(kind);
        using var ann = await host.OperatorAsync("ann", AccessCalls.Everywhere("policy_admin"));
        var waiting = await ProposeAsync(host.Admin, ScriptCalls.Shell("Waiting"));

        (await ann.Http.TryPutAsync($"{Route}/setting", 0, new ChangeSecondPerson { SecondPerson = "never" })).ShouldBe(
            (403, "forbidden")
        );
        await SetAsync(host, "never");
        (
            await host.Admin.TryPutAsync($"{Route}/setting", 0, new ChangeSecondPerson { SecondPerson = "auto" })
        ).ShouldBe((409, "version_changed"));

        (await StatusAsync(host.Admin, ScriptCalls.Shell("At once"))).ShouldBe(HttpStatusCode.Created);
        (await ApproveAsync(ann, waiting)).ShouldBe((200, null));
        (await host.AuditAsync()).Items.ShouldContain(row => row.Action == "second_person_changed");
        await EndAsync(host);
    }

    [Theory, OnBothDatabases]
    public async Task What_an_app_installs_waits_and_what_is_said_of_it_does_not(DatabaseKind kind)
    {
        var (host, _) = await StartAsync(kind);
        var exe = await host.Admin.PackageAsync(Bytes.Exe());
        var draft = AppCalls.Win32("Tool", exe.Sha256);
        var app = await host.CreateAppAsync(draft);
        using var ann = await host.OperatorAsync("ann", AccessCalls.Everywhere("policy_admin"));
        var path = $"{AppCalls.Route}/{app.Id}";

        using var described = await host.Admin.PutAsync(path, app.Version, draft with { Description = "Better" });
        described.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var armed = await host.Admin.PutAsync(
            path,
            app.Version + 1,
            draft with
            {
                Description = "Better",
                Arguments = ["/loud"],
            }
        );
        armed.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var proposal = (await armed.Content.ReadFromJsonAsync<Proposal>())!;
        (await DetailsAsync(host, proposal.Id)).Diff.Fields.ShouldBe([
            new ContentFieldDiff("arguments", "\"/quiet\"", "\"/loud\""),
        ]);
        (await ApproveAsync(ann, proposal)).ShouldBe((200, null));
        (await host.GetAsync<App>(path)).Content.Arguments.ShouldBe(["/loud"]);
        var armedDraft = draft with { Description = "Better", Arguments = ["/loud"], RequiresRestart = true };
        using var restarting = await host.Admin.PutAsync(path, app.Version + 2, armedDraft);
        restarting.StatusCode.ShouldBe(HttpStatusCode.Accepted); // it interrupts people at their work
        await EndAsync(host);
    }

    private static Contracts.Access.CreateServiceToken Service(string name, string role) =>
        new() { Name = name, Grants = [AccessCalls.Everywhere(role)] };

    private static async Task<Contracts.Access.NewToken> NewTokenAsync(
        HttpClient client,
        Contracts.Access.CreateServiceToken wanted
    )
    {
        using var answer = await client.PostAsJsonAsync("/api/tokens", wanted);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        return (await answer.Content.ReadFromJsonAsync<Contracts.Access.NewToken>())!; // as below
    }

    private static async Task<(MusterHost Host, FakeClock Clock)> StartAsync(DatabaseKind kind)
    {
        var clock = new FakeClock(Monday);
        return (await MusterHost.StartAsync(kind, new HostOptions { Clock = clock }), clock);
    }

    private static async Task EndAsync(MusterHost host)
    {
        await host.DisposeAsync();
        await host.Database.DropAsync();
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, ScriptDraft draft)
    {
        using var answer = await client.PostAsJsonAsync(ScriptCalls.Route, draft);
        return answer.StatusCode;
    }

    private static async Task<Proposal> ProposeAsync(HttpClient client, ScriptDraft draft)
    {
        using var answer = await client.PostAsJsonAsync(ScriptCalls.Route, draft);
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return (await answer.Content.ReadFromJsonAsync<Proposal>())!; // the API answers no null
    }

    private static async Task<Proposal> ChangeAsync(HttpClient client, string path, long version, ScriptDraft draft)
    {
        using var answer = await client.PutAsync(path, version, draft);
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return (await answer.Content.ReadFromJsonAsync<Proposal>())!; // as above
    }

    private static Task<(int Status, string? Code)> ApproveAsync(TestBrowser browser, Proposal proposal) =>
        browser.TryPostAsync($"{Route}/{proposal.Id}/approve", new ApproveProposal { Hash = proposal.Hash });

    private static Task<ProposalDetails> DetailsAsync(MusterHost host, Guid id) =>
        host.GetAsync<ProposalDetails>($"{Route}/{id}");

    private static async Task SetAsync(MusterHost host, string mode)
    {
        var seen = await SettingAsync(host.Admin);
        (
            await host.Admin.TryPutAsync(
                $"{Route}/setting",
                seen.Version,
                new ChangeSecondPerson { SecondPerson = mode }
            )
        ).ShouldBe((200, null));
    }

    private static async Task<SecondPersonSetting> SettingAsync(HttpClient client) =>
        (await client.GetFromJsonAsync<SecondPersonSetting>($"{Route}/setting"))!; // as above

    private static Task<Contracts.Access.NewToken> OwnTokenAsync(TestBrowser browser) =>
        browser.PostAsync<Contracts.Access.NewToken>(
            "/api/session/tokens",
            new Contracts.Access.CreateOwnToken { Name = "mine" }
        );
}
