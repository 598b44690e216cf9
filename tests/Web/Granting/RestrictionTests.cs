using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Granting;

public sealed class RestrictionTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Fact]
    public async Task Restriction_is_tried_saved_asked_about_and_deleted()
    {
        var person = await stage.Host.CreatePersonAsync("Lee Limited");
        var key = await stage.Host.KeyForPersonAsync(person.Id, uses: 9);
        using var first = new TestDevice(stage.Host.Url, stage.Clock, "laptop-lee-1");
        (await first.EnrollWithAsync(key.Secret)).Ok.State.ShouldBe("approved");
        using var second = new TestDevice(stage.Host.Url, stage.Clock, "laptop-lee-2");
        (await second.EnrollWithAsync(key.Secret)).Ok.State.ShouldBe("approved");
        await using var window = await stage.OpenAsync();
        await window.GoAsync(Paths.Restrictions);
        await Expect(window.Text("Nothing is restricted")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();

        await window.Button("Add restriction").ClickAsync();
        await window.Button("Save restriction").ClickAsync();
        await Expect(window.Text("1 to 128 visible characters.")).ToBeVisibleAsync();
        await window.Field("Name").FillAsync("One laptop");
        await window.Dialog.GetByLabel("Devices", new() { Exact = true }).FillAsync("1");
        await window.Button("Try it on the last 30 days").ClickAsync();
        await Expect(window.Dialog).ToContainTextAsync("Would have refused 1 of 2.");
        await Expect(window.Dialog).ToContainTextAsync("let in, would have been refused");
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Button("Save restriction").ClickAsync();
        await Expect(window.Page.Locator("main")).ToContainTextAsync("At most 1 device for each person.");

        await window.GoAsync(Paths.Suppose);
        await window.Page.GetByRole(AriaRole.Combobox, new() { Name = "Enrollment key" }).FillAsync("test");
        await window.Page.GetByRole(AriaRole.Option, new() { Name = "A test's key" }).ClickAsync();
        await window.Button("Ask").ClickAsync();
        await Expect(window.Text("It would be refused")).ToBeVisibleAsync();
        await Expect(window.Text("One laptop: broken")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        using var third = new TestDevice(stage.Host.Url, stage.Clock, "laptop-lee-3");
        (await third.EnrollWithAsync(key.Secret)).Code.ShouldBe("not_admitted");

        await window.GoAsync($"{Paths.People}/{person.Id}");
        await Expect(window.Text("2 of 1 devices")).ToBeVisibleAsync();

        await window.GoAsync(Paths.Restrictions);
        await window.Button("One laptop").ClickAsync();
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Delete restriction" }).ClickAsync();
        await window
            .Page.GetByRole(AriaRole.Dialog, new() { Name = "Delete One laptop?" })
            .GetByRole(AriaRole.Button, new() { Name = "Delete restriction" })
            .ClickAsync();
        await Expect(window.Text("Nothing is restricted")).ToBeVisibleAsync();
        window.Faults.Single().ShouldContain("400 (Bad Request)", Case.Sensitive, "the one without a name");
    }
}
