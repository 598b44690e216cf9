using System.Net;
using System.Net.Http.Json;
using Muster.Contracts.Policies;
using Muster.Integration.Apps;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Scripts;

/// <summary>What authors and second persons do with proposals, on a server of their own.</summary>
internal static class ProposalCalls
{
    public const string Route = "/api/proposals";
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    public static async Task<(MusterHost Host, FakeClock Clock)> StartAsync(DatabaseKind kind)
    {
        var clock = new FakeClock(Monday);
        return (await MusterHost.StartAsync(kind, new HostOptions { Clock = clock }), clock);
    }

    public static async Task EndAsync(MusterHost host)
    {
        await host.DisposeAsync();
        await host.Database.DropAsync();
    }

    public static async Task<Proposal> ProposeAsync(HttpClient client, ScriptDraft draft)
    {
        using var answer = await client.PostAsJsonAsync(ScriptCalls.Route, draft);
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return (await answer.Content.ReadFromJsonAsync<Proposal>())!; // the API answers no null
    }

    public static Task<(int Status, string? Code)> ApproveAsync(TestBrowser browser, Proposal proposal) =>
        browser.TryPostAsync($"{Route}/{proposal.Id}/approve", new ApproveProposal { Hash = proposal.Hash });

    public static Task<ProposalDetails> DetailsAsync(MusterHost host, Guid id) =>
        host.GetAsync<ProposalDetails>($"{Route}/{id}");

    public static async Task SetAsync(MusterHost host, string mode)
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

    public static async Task<SecondPersonSetting> SettingAsync(HttpClient client) =>
        (await client.GetFromJsonAsync<SecondPersonSetting>($"{Route}/setting"))!; // the API answers no null
}
