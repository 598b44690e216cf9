using System.Net;
using System.Net.Http.Json;
using Muster.Contracts.Policies;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.Scripts.ProposalCalls;

namespace Muster.Integration.Scripts;

/// <summary>Whose a proposal is that came with a token.</summary>
public sealed class TokenAuthorTests
{
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

    private static Contracts.Access.CreateServiceToken Service(string name, string role) =>
        new() { Name = name, Grants = [AccessCalls.Everywhere(role)] };

    private static async Task<Contracts.Access.NewToken> NewTokenAsync(
        HttpClient client,
        Contracts.Access.CreateServiceToken wanted
    )
    {
        using var answer = await client.PostAsJsonAsync("/api/tokens", wanted);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        return (await answer.Content.ReadFromJsonAsync<Contracts.Access.NewToken>())!; // the API answers no null
    }
}
