using System.Net;
using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.Policies;
using Muster.Integration.Scripts;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.ConfigurationPolicies;

/// <summary>By a policy of the agent devices run something as their system: so it waits for a second person, like a script.</summary>
public sealed class PolicySecondPersonTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Theory, OnBothDatabases]
    public async Task Policy_of_the_agent_waits_until_another_person_has_approved_it(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        using var ann = await host.OperatorAsync("ann", AccessCalls.Everywhere("policy_admin"));
        using var ben = await host.OperatorAsync("ben", AccessCalls.Everywhere("policy_admin"));

        var proposal = await ProposedAsync(await ann.Http.PostAsJsonAsync(PolicyCalls.Route, Draft("Base", "one")));

        (proposal.Kind, proposal.Name, proposal.BaseNumber).ShouldBe(("policy", "Base", 0));
        (await host.GetAsync<Page<ConfigurationPolicy>>(PolicyCalls.Route)).Items.ShouldBeEmpty();
        var shown = await ben.GetAsync<ProposalDetails>($"/api/proposals/{proposal.Id}");
        shown.Policy.ShouldBe(new ProposedPolicy { Kind = "agent", Name = "Base" });
        shown.Content.ShouldBe(Content("one"));
        shown.Diff.Lines!.ShouldAllBe(line => line.Kind == "added");
        (await ProposalCalls.ApproveAsync(ann, proposal)).ShouldBe((403, "own_proposal"));
        (await ProposalCalls.ApproveAsync(ben, proposal)).ShouldBe((200, null));

        var made = (await host.GetAsync<Page<ConfigurationPolicy>>(PolicyCalls.Route)).Items.ShouldHaveSingleItem();
        made.CreatedBy.ShouldBe("ann");
        var version = (await host.PolicyVersionsAsync(made.Id)).ShouldHaveSingleItem();
        (version.By, version.ApprovedBy).ShouldBe(("ann", "ben"));
        var audit = (await host.AuditAsync()).Items.Single(row => row.Action == "configuration_policy_created");
        $"{audit.Details}".ShouldContain($"{proposal.Id}");
        await host.DisposeAsync();
        await host.Database.DropAsync();
    }

    [Theory, OnBothDatabases]
    public async Task Change_copy_and_restoration_wait_and_a_name_does_not(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        var made = await host.CreatePolicyAsync(Draft("Base", "one"));
        made = await host.ChangePolicyAsync(made, Content("two"));
        using var ann = await host.OperatorAsync("ann", AccessCalls.Everywhere("policy_admin"));
        var route = $"{PolicyCalls.Route}/{made.Id}";

        var changed = await ProposedAsync(await host.PutPolicyAsync(made, Change("Base", "three")));
        var copied = await ProposedAsync(
            await host.Admin.PostAsJsonAsync($"{route}/copy", new CopyConfigurationPolicy { Name = "Copy" })
        );
        var restored = await ProposedAsync(
            await host.Admin.PostAsJsonAsync(
                $"{route}/versions/1/restore",
                new RestoreConfigurationPolicyVersion { SeenVersion = made.Version }
            )
        );
        (await host.TryPutPolicyAsync(made, new ConfigurationPolicyChange { Name = "Renamed" })).ShouldBe((200, null));
        (await host.PolicyAsync(made.Id)).LatestVersion.ShouldBe(2);

        var details = await ann.GetAsync<ProposalDetails>($"/api/proposals/{changed.Id}");
        details
            .Diff.Lines!.Where(line => line.Kind is "added" or "removed")
            .ShouldBe([new("removed", Content("two")), new("added", Content("three"))]);
        (await ProposalCalls.ApproveAsync(ann, changed)).ShouldBe((200, null));
        (await ProposalCalls.ApproveAsync(ann, copied)).ShouldBe((200, null));
        (await ProposalCalls.ApproveAsync(ann, restored)).ShouldBe((409, "proposal_outdated"));

        var now = await host.PolicyAsync(made.Id);
        (now.Name, now.LatestVersion).ShouldBe(("Renamed", 3)); // whoever proposed a content said nothing of the name
        (await ContentAsync(host, made.Id, 3)).ShouldBe(Content("three"));
        var copy = (await host.GetAsync<Page<ConfigurationPolicy>>($"{PolicyCalls.Route}?q=Copy")).Items.Single();
        (await ContentAsync(host, copy.Id, 1)).ShouldBe(Content("two"));

        var again = await ProposedAsync(
            await host.Admin.PostAsJsonAsync(
                $"{route}/versions/1/restore",
                new RestoreConfigurationPolicyVersion { SeenVersion = now.Version }
            )
        );
        (await ProposalCalls.ApproveAsync(ann, again)).ShouldBe((200, null));
        (await host.PolicyVersionsAsync(made.Id))[0].RestoredFrom.ShouldBe(1);
        (await ContentAsync(host, made.Id, 4)).ShouldBe(Content("one"));
        await host.DisposeAsync();
        await host.Database.DropAsync();
    }

    [Theory, OnBothDatabases]
    public async Task Policies_that_the_operating_system_bounds_do_not_wait(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        using var ann = await host.OperatorAsync("ann", AccessCalls.Everywhere("policy_admin"));

        using var answer = await ann.Http.PostAsJsonAsync(
            PolicyCalls.Route,
            PolicyCalls.Draft("Cameras", PolicyCalls.Csp((PolicyCalls.Camera, 1)))
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        await host.DisposeAsync();
        await host.Database.DropAsync();
    }

    private static Task<MusterHost> StartAsync(DatabaseKind kind) =>
        MusterHost.StartAsync(kind, new HostOptions { Clock = new FakeClock(Monday) });

    private static ConfigurationPolicyDraft Draft(string name, string value) =>
        PolicyCalls.Draft(name, Content(value), "agent");

    private static ConfigurationPolicyChange Change(string name, string value) =>
        new() { Name = name, Content = Content(value) };

    private static string Content(string value) => $"{{\"settings\":[{{\"key\":\"mode\",\"value\":\"{value}\"}}]}}";

    private static async Task<Proposal> ProposedAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            return (await answer.Content.ReadFromJsonAsync<Proposal>())!; // the API answers no null
        }
    }

    private static async Task<string> ContentAsync(MusterHost host, Guid id, int number) =>
        (
            await host.GetAsync<ConfigurationPolicyContent>($"{PolicyCalls.Route}/{id}/versions/{number}/content")
        ).Content;
}
