using Muster.Contracts.Policies;
using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Granting;

public sealed class ConfigurationPolicyTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Fact]
    public async Task Policy_is_made_checked_changed_compared_and_restored()
    {
        await using var window = await stage.OpenAsync();
        await window.GoAsync(Paths.Configuration);
        await Expect(window.Heading("No configuration policies yet")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Button("Create policy").ClickAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Dialog.GetByText("Windows settings").ClickAsync();
        await window.Field("Name").FillAsync("Cameras off");
        await window.Button("Add Node").ClickAsync();
        await window.Field("Address (LocURI)").FillAsync(PolicyCalls.Camera);
        await window.Field("Value").FillAsync("no");

        await window.Button("Check").ClickAsync();
        await Expect(window.Text("One fault")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Button("Line 6, column 16:").ClickAsync();
        await Expect(Editor(window)).ToBeFocusedAsync();
        (
            await Editor(window).EvaluateAsync<string>("area => area.value.slice(area.selectionStart).split('\\n')[0]")
        ).ShouldBe("\"no\"");
        await window.Button("Form").ClickAsync();
        await window.Field("Value").FillAsync("1");
        await window.Button("Save policy").ClickAsync();
        await Expect(window.Dialog).ToContainTextAsync("It sets one thing.");
        await window.Dialog.GetByLabel("Note").FillAsync("For the labs");
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(window.Heading("Cameras off")).ToBeVisibleAsync();
        await Expect(window.Text("It sets one thing")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();

        await ChangeAsync(window);
        await RestoreAsync(window);
        window.Faults.ShouldBeEmpty();
    }

    /// <summary>Before saving, the change is shown; what somebody else saves meanwhile is told.</summary>
    private async Task ChangeAsync(Window window)
    {
        await window.Page.GetByRole(AriaRole.Tab, new() { Name = "Edit" }).ClickAsync();
        await window.Field("Value").FillAsync("0");
        await window.Button("Save policy").ClickAsync();
        await Expect(window.Dialog).ToContainTextAsync("One setting changes:");
        await Expect(window.Dialog).ToContainTextAsync("Before: int:1");
        await Expect(window.Dialog).ToContainTextAsync("After: int:0");
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(window.Text("Cameras off saved as version 2")).ToBeVisibleAsync();

        var seen = await PolicyAsync();
        await stage.Host.ChangePolicyAsync(seen, PolicyCalls.Csp((PolicyCalls.Camera, 7)));
        await Expect(window.Page.GetByText("Somebody else saved this policy")).ToBeVisibleAsync();
        await Expect(window.Field("Value")).ToHaveValueAsync("0");
        await window.Button("Show it as it is now").ClickAsync();
        await Expect(window.Field("Value")).ToHaveValueAsync("7");
    }

    private async Task RestoreAsync(Window window)
    {
        await stage.Host.CreatePolicyAsync(PolicyCalls.Draft("Cameras on", PolicyCalls.Csp((PolicyCalls.Camera, 2))));
        await window.Page.GetByRole(AriaRole.Tab, new() { Name = "Conflicts" }).ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Link, new() { Name = "Cameras on" })).ToBeVisibleAsync();
        await window.Page.GetByRole(AriaRole.Tab, new() { Name = "Versions" }).ClickAsync();
        await Expect(window.Page.GetByLabel("Changes")).ToContainTextAsync("int:7");
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Button("Restore version 1").ClickAsync();
        await Expect(window.Dialog).ToContainTextAsync("Its content becomes version 4");
        await Expect(window.Dialog).ToContainTextAsync("After: int:1");
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Restore version 1" }).ClickAsync();
        await Expect(window.Text("Cameras off saved as version 4")).ToBeVisibleAsync();
        (await PolicyAsync()).LatestVersion.ShouldBe(4);
        var versions = await stage.Host.PolicyVersionsAsync((await PolicyAsync()).Id);
        (versions[0].RestoredFrom, versions[3].Note).ShouldBe((1, "For the labs"));

        await window.Button("Delete policy").ClickAsync();
        await window.Dialog.GetByLabel("Cameras off").FillAsync("Cameras off");
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Delete policy" }).ClickAsync();
        await Expect(window.Text("Cameras off deleted")).ToBeVisibleAsync();
        await Expect(window.Row("Cameras off")).ToHaveCountAsync(0);
        await Expect(window.Row("Cameras on")).ToBeVisibleAsync();
    }

    private async Task<ConfigurationPolicy> PolicyAsync() =>
        (
            await stage.Host.GetAsync<Muster.Contracts.Page<ConfigurationPolicy>>(
                $"{PolicyCalls.Route}?q=cameras%20off"
            )
        ).Items.Single();

    private static ILocator Editor(Window window) =>
        window.Page.GetByRole(AriaRole.Textbox, new() { Name = "Content" });
}
