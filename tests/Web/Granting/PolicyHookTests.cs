using Muster.Contracts.Restrictions;
using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Granting;

public sealed class PolicyHookTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Fact]
    public async Task Hook_is_set_tried_and_given_a_new_secret()
    {
        await using var window = await stage.OpenAsync();
        await window.GoAsync(Paths.PolicyHook);
        await Expect(window.Button("Save")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();

        await window.Field("Address").FillAsync("http://10.0.0.1/");
        await window.Button("Save").ClickAsync();
        await Expect(window.Page.Locator("main")).ToContainTextAsync("An https address");
        await window.Field("Address").FillAsync("https://10.0.0.1/admission");
        await window.Page.GetByLabel("Windows").CheckAsync();
        await window.Button("Save").ClickAsync();
        await Expect(window.Dialog).ToContainTextAsync("whsec_");
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Button("I have stored it").ClickAsync();
        var saved = await stage.Host.GetAsync<PolicyHookSettings>("/api/policy-hook");
        (saved.Url, saved.Enabled, saved.Platforms.Single()).ShouldBe(("https://10.0.0.1/admission", false, "windows"));

        await window.Button("Send a test").ClickAsync();
        await Expect(window.Text("A person would decide, because there is no answer")).ToBeVisibleAsync();
        await Expect(window.Page.Locator("main")).ToContainTextAsync("10.0.0.1 is no public address.");
        await Expect(window.Page.Locator("main")).ToContainTextAsync("webhook-signature: v1,");
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();

        await window.Button("Make a new secret").ClickAsync();
        await window
            .Page.GetByRole(AriaRole.Dialog, new() { Name = "Make a new secret?" })
            .GetByRole(AriaRole.Button, new() { Name = "Make a new secret" })
            .ClickAsync();
        await Expect(window.Text("The secret of the policy hook")).ToBeVisibleAsync();
        await window.Button("I have stored it").ClickAsync();
        await Expect(window.Page.Locator("main")).ToContainTextAsync("The secret before this one signs too, until");
        window.Faults.Single().ShouldContain("400 (Bad Request)", Case.Sensitive, "the address without TLS");
    }
}
