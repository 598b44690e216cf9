using System.Text;
using Muster.Contracts;
using Muster.Contracts.PreApproval;
using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Granting;

/// <summary>The wizard from its first page to the undone list.</summary>
public sealed class PreApprovalTests(LiveStage stage) : IClassFixture<LiveStage>
{
    private const string Right = "Ingrid Halvorsen;ingrid@example.org;corporate;5CG4112QKZ;windows;secret-of-ingrid";
    private const string Wrong = "Tomasz Zieliński;nowhere;Corporate;1.23E+11;Linux;";

    [Fact]
    public async Task List_is_uploaded_mapped_looked_at_committed_and_undone()
    {
        await using var window = await stage.OpenAsync();
        await window.GoAsync(Paths.PreApprove);
        await window
            .Page.GetByRole(AriaRole.Main)
            .GetByRole(AriaRole.Link, new() { Name = "Upload a list" })
            .ClickAsync();
        await Expect(window.Text("Select Domain")).ToBeVisibleAsync();
        await window.Button("Next").ClickAsync();
        await ChooseAsync(window, "october.csv", $"Wer;E-Mail;Ownership;Serial;Platform;Kennwort\n{Right}\n{Wrong}\n");

        await Expect(window.Heading("Map keys")).ToBeVisibleAsync();
        await Expect(window.Page.GetByRole(AriaRole.Region, new() { Name = "First rows" }))
            .ToContainTextAsync("Ingrid");
        await Expect(window.Page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync("secret-of-ingrid");
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Page.ReloadAsync(); // and nothing is lost
        await PickAsync(window, "Field of Wer", "Display Name");
        await window.Button("Next: check rows").ClickAsync();

        var rows = window.Page.GetByRole(AriaRole.List, new() { Name = "Preview of the rows" });
        await Expect(rows).ToContainTextAsync("ROW_PLATFORM");
        await Expect(rows).ToContainTextAsync("ROW_SERIAL_CHARS");
        await window.Button("New 1").ClickAsync();
        await Expect(rows).Not.ToContainTextAsync("ROW_PLATFORM");
        await window.Page.RunAndWaitForResponseAsync(
            () => window.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Send a request for line 2" }).UncheckAsync(),
            answer => answer.Request.Method == "PUT" && answer.Ok
        );
        await window.Page.ReloadAsync(); // the filter is in the address, and what was unchecked stays so
        await Expect(window.Button("New 1")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(window.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Send a request for line 2" }))
            .Not.ToBeCheckedAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();

        await window.Button("Next").ClickAsync();
        await Expect(window.Text("Sending is off: 0 messages will leave")).ToBeVisibleAsync();
        await window.Button("Pre-approve 1 device").ClickAsync();
        await Expect(window.Page.GetByText("Some rows are wrong. Upload the corrected file")).ToBeVisibleAsync();
        (await StatesAsync()).ShouldBe(["previewed"], "nobody said to leave rows out");
        await window
            .Page.GetByRole(AriaRole.Radio, new() { Name = "Take the 1 that are right and leave 1 out" })
            .CheckAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Button("Pre-approve 1 device").ClickAsync();

        await Expect(window.Page.GetByText("The devices are expected.")).ToBeVisibleAsync();
        var download = await window.Page.RunAndWaitForDownloadAsync(() =>
            window.Page.GetByRole(AriaRole.Link, new() { Name = "Download 1 row with reasons" }).ClickAsync()
        );
        (await File.ReadAllTextAsync(await download.PathAsync())).ShouldContain("1.23E+11");
        await window.Button("Undo import").ClickAsync();
        await Expect(window.Page.GetByText("1 device is no longer expected")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window
            .Page.GetByRole(AriaRole.Dialog)
            .GetByRole(AriaRole.Button, new() { Name = "Undo import" })
            .ClickAsync();
        await Expect(window.Page.GetByText("The list was taken back")).ToBeVisibleAsync();

        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Pre-approve" }).First.ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Gridcell, new() { Name = "Undone" })).ToBeVisibleAsync();
        window.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task File_that_cannot_be_read_is_refused_with_words_and_another_one_is_taken()
    {
        await using var window = await stage.OpenAsync();
        await window.GoAsync($"{Paths.PreApprove}/new?domain=local");

        await ChooseAsync(window, "empty.csv", "");
        await Expect(window.Page.GetByText("The file is empty. (CSV_EMPTY)")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await ChooseAsync(window, "full.csv", $"Name;Email;Ownership;Serial;Platform;Password\n{Right}\n");
        await Expect(window.Heading("Map keys")).ToBeVisibleAsync();

        await window.Button("Cancel import").ClickAsync();
        await window
            .Page.GetByRole(AriaRole.Dialog)
            .GetByRole(AriaRole.Button, new() { Name = "Cancel import" })
            .ClickAsync();
        await Expect(window.Page.GetByText("The list was given up.")).ToBeVisibleAsync();
        window.Faults.Where(fault => !fault.Contains("400", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static Task ChooseAsync(Window window, string name, string text) =>
        window
            .Page.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = name,
                    MimeType = "text/csv",
                    Buffer = Encoding.UTF8.GetBytes(text),
                }
            );

    private static async Task PickAsync(Window window, string label, string choice)
    {
        await window.Page.GetByLabel(label).ClickAsync();
        await window.Page.GetByRole(AriaRole.Option, new() { Name = choice, Exact = true }).ClickAsync();
    }

    private async Task<IEnumerable<string>> StatesAsync() =>
        (await stage.Host.GetAsync<Page<PreApprovalImport>>("/api/pre-approvals/imports")).Items.Select(one =>
            one.State
        );
}
