using System.Net;
using System.Net.Http.Json;
using Muster.Contracts.Policies;
using Muster.Integration.Apps;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;
using static Muster.Integration.Scripts.ProposalCalls;

namespace Muster.Integration.Scripts;

/// <summary>What becomes of a proposal.</summary>
public sealed class ProposalTests
{
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

    private static async Task<Proposal> ChangeAsync(HttpClient client, string path, long version, ScriptDraft draft)
    {
        using var answer = await client.PutAsync(path, version, draft);
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return (await answer.Content.ReadFromJsonAsync<Proposal>())!; // the API answers no null
    }
}
