using System.Net;
using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.Policies;
using Muster.Integration.Apps;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.Scripts.ProposalCalls;

namespace Muster.Integration.Scripts;

/// <summary>When a second person is asked, and who that is.</summary>
public sealed class SecondPersonTests
{
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

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, ScriptDraft draft)
    {
        using var answer = await client.PostAsJsonAsync(ScriptCalls.Route, draft);
        return answer.StatusCode;
    }

    private static Task<Contracts.Access.NewToken> OwnTokenAsync(TestBrowser browser) =>
        browser.PostAsync<Contracts.Access.NewToken>(
            "/api/session/tokens",
            new Contracts.Access.CreateOwnToken { Name = "mine" }
        );
}
