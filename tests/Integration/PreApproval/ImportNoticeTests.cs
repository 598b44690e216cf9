using Muster.Contracts.PreApproval;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.PreApproval.ImportCalls;

namespace Muster.Integration.PreApproval;

/// <summary>Who began something hears how it ended, once.</summary>
public sealed class ImportNoticeTests(Hosts hosts) : IClassFixture<Hosts>
{
    private const string Notices = $"{Route}/notices";

    [Theory, OnBothDatabases]
    public async Task P_136_operator_is_told_how_a_commit_and_an_undo_ended_until_they_have_seen_it(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        using var browser = await SignedInAsync(host);
        var import = await host.CheckedAsync(
            List("Ann,ann-told@example.org,corporate,TOLD-1,linux,,", "Bob,nowhere,corporate,TOLD-2,linux,,")
        );
        var address = $"{Route}/imports/{import.Id}";
        var commit = new CommitPreApprovalImport { Version = import.Version, ValidRowsOnly = true };

        await browser.PostAsync<PreApprovalImport>($"{address}/commit", commit);
        await host.ReachedAsync(import.Id, "committed");

        var told = (await browser.GetAsync<ImportNotice[]>(Notices)).ShouldHaveSingleItem();
        (told.ImportId, told.FileName, told.State).ShouldBe((import.Id, "devices.csv", "committed"));
        (told.Rows, told.Imported, told.Skipped, told.Failed).ShouldBe((2, 1, 0, 1));
        (await host.GetAsync<ImportNotice[]>(Notices)).ShouldBeEmpty("it is another one's");
        await host.TryPostAsync($"{Notices}/{import.Id}/seen", new { });
        (await browser.GetAsync<ImportNotice[]>(Notices)).Length.ShouldBe(1, "nobody else can have seen it");

        (await browser.TryPostAsync($"{Notices}/{import.Id}/seen", new { })).Status.ShouldBe(200);
        (await browser.TryPostAsync($"{Notices}/{import.Id}/seen", new { })).Status.ShouldBe(200);
        (await browser.GetAsync<ImportNotice[]>(Notices)).ShouldBeEmpty();

        await browser.PostAsync<PreApprovalImport>($"{address}/undo", new { });
        await host.ReachedAsync(import.Id, "undone");
        (await browser.GetAsync<ImportNotice[]>(Notices)).Single().State.ShouldBe("undone");
    }

    [Theory, OnBothDatabases]
    public async Task P_136_nobody_is_told_of_what_a_token_began(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        using var browser = await SignedInAsync(host);
        var import = await host.CheckedAsync(List("Cy,cy-told@example.org,corporate,TOLD-3,linux,,"));

        await host.CommittedAsync(import);

        (await browser.GetAsync<ImportNotice[]>(Notices)).ShouldNotContain(one => one.ImportId == import.Id);
        (await host.GetAsync<ImportNotice[]>(Notices)).ShouldBeEmpty();
    }

    private static async Task<TestBrowser> SignedInAsync(MusterHost host)
    {
        var browser = new TestBrowser(host);
        (await browser.SignInAsync("admin", MusterHost.AdminPassword)).Status.ShouldBe(200);
        return browser;
    }
}
