using Muster.Contracts.PreApproval;
using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Granting;

/// <summary>Lists that are pasted, that come again, and that end while somebody is elsewhere.</summary>
public sealed class PreApprovalAgainTests(LiveStage stage) : IClassFixture<LiveStage>
{
    private const string Header = "Name\tEmail\tOwnership\tSerial Number\tPlatform\tDevice Name\n";

    [Fact]
    public async Task Pasted_cells_are_a_list_and_devices_that_are_expected_already_are_skipped_when_somebody_says_so()
    {
        await using var window = await stage.OpenAsync();
        await PasteAsync(window, $"{Header}Noor Haddad\tnoor@example.org\tcorporate\tAGAIN-1\tlinux\tfirst\n");
        await Expect(window.Heading("pasted.tsv")).ToBeVisibleAsync();
        await window.Button("Next: check rows").ClickAsync();
        await window.Button("Next").ClickAsync();
        await window.Button("Pre-approve 1 device").ClickAsync();
        await Expect(window.Page.GetByText("The devices are expected.")).ToBeVisibleAsync();

        await PasteAsync(window, $"{Header}Noor Haddad\tnoor@example.org\tcorporate\tAGAIN-1\tlinux\tsecond\n");
        await window.Button("Next: check rows").ClickAsync();
        var rows = window.Page.GetByRole(AriaRole.List, new() { Name = "Preview of the rows" });
        await Expect(rows).ToContainTextAsync("Already pre-approved; will be replaced.");
        await window.Page.GetByRole(AriaRole.Radio, new() { Name = "Skip" }).CheckAsync();
        await Expect(rows).ToContainTextAsync("Already pre-approved; will be skipped.");
        await Expect(window.Button("Skipped 1")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Button("Next").ClickAsync();
        await Expect(window.Page.GetByText("1 row will be skipped")).ToBeVisibleAsync();
        await window.Button("Pre-approve 0 devices").ClickAsync();
        await Expect(window.Page.GetByText("The devices are expected.")).ToBeVisibleAsync();
        window.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_commits_is_told_of_its_end_on_another_page_and_when_they_come_back_and_not_again()
    {
        await using var window = await stage.OpenAsync();
        await PasteAsync(window, $"{Header}Una Roth\tuna@example.org\tcorporate\tTOLD-1\tlinux\t\n");
        await window.Button("Next: check rows").ClickAsync();
        await Expect(window.Button("New 1")).ToBeVisibleAsync();
        var id = Guid.Parse(new Uri(window.Page.Url).Segments[^1]);
        await window.GoAsync(Paths.People);
        await CommitAsync(window, id);

        var told = window.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "pasted.tsv" });
        await Expect(told).ToContainTextAsync("1 row: 1 imported, 0 skipped, 0 failed.");
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Page.ReloadAsync(); // as if they had been away
        await Expect(told).ToContainTextAsync("1 row: 1 imported");

        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Show the result" }).ClickAsync();
        await Expect(window.Page.GetByText("The devices are expected.")).ToBeVisibleAsync();
        await window.GoAsync(Paths.People);
        await Expect(window.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Una Roth");
        await Expect(told).ToBeHiddenAsync();
        (await stage.Host.GetAsync<PreApprovalImport>($"/api/pre-approvals/imports/{id}")).State.ShouldBe("committed");
        window.Faults.ShouldBeEmpty();
    }

    private static async Task PasteAsync(Window window, string cells)
    {
        await window.GoAsync($"{Paths.PreApprove}/new?domain=local");
        await window
            .Page.GetByRole(AriaRole.Textbox, new() { Name = "Or paste cells from a spreadsheet" })
            .FillAsync(cells);
        await window.Button("Upload the pasted cells").ClickAsync();
        await Expect(window.Heading("Map keys")).ToBeVisibleAsync();
    }

    /// <summary>As the same operator does in another window.</summary>
    private async Task CommitAsync(Window window, Guid id)
    {
        var import = await stage.Host.GetAsync<PreApprovalImport>($"/api/pre-approvals/imports/{id}");
        var status = await window.Page.EvaluateAsync<int>(
            """
            ([id, version]) => fetch(`/api/pre-approvals/imports/${id}/commit`, {
              method: 'POST',
              headers: { 'X-Muster': '1', 'Content-Type': 'application/json' },
              body: JSON.stringify({ version }),
            }).then((answer) => answer.status)
            """,
            new object[] { $"{id}", import.Version }
        );
        status.ShouldBe(202);
    }
}
