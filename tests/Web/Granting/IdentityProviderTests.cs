using Muster.Contracts.Access;
using Muster.TestKit.OpenId;
using Muster.Web.Support;

namespace Muster.Web.Granting;

public sealed class IdentityProviderTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Fact]
    public async Task Form_is_checked_before_it_is_sent_and_a_rule_reaches_a_device_group()
    {
        var group = await stage.Host.GroupAsync("Provider group");
        await using var window = await stage.OpenAsync();
        await window.GoAsync(Paths.IdentityProviders);
        await window.Button("Add identity provider").ClickAsync();
        await window.Button("Add rule").ClickAsync();
        await window.Button("Save").ClickAsync();
        await Expect(window.Text("Enter 1 to 64 characters.")).ToBeVisibleAsync();
        await Expect(window.Text("Enter it exactly as the provider writes it.")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();

        await window.Field("Name on the button").FillAsync("Limited");
        await window.Field("Issuer").FillAsync("https://limited.example.com");
        await window.Field("Client id").FillAsync("muster");
        await window.Field("Value of rule 1").FillAsync("site-admins");
        await window.Page.GetByRole(AriaRole.Radio, new() { Name = "Some device groups" }).CheckAsync();
        await window.Page.GetByRole(AriaRole.Combobox, new() { Name = "Device groups" }).FillAsync("Provider");
        await window.Page.GetByRole(AriaRole.Option, new() { Name = "Provider group" }).ClickAsync();
        await window.Button("Save").ClickAsync();

        await Expect(window.Text("Limited saved")).ToBeVisibleAsync();
        var rule = (await ProviderAsync("Limited")).Rules.Single();
        (rule.Value, rule.Everything, rule.Groups!.Single()).ShouldBe(("site-admins", false, group.Id));
    }

    [Fact]
    public async Task Edit_outlives_the_save_of_somebody_else()
    {
        var made = await AddAsync("Moving");
        await using var window = await OpenAsync(made);
        await window.Field("Client id").FillAsync("mine");
        await SaveAsync(made, DraftFor("Moving") with { ClientId = "theirs" });

        await window.Button("Save").ClickAsync();
        await Expect(window.Page.GetByText("Somebody else changed this identity provider")).ToBeVisibleAsync();
        await Expect(window.Field("Client id")).ToHaveValueAsync("mine");
        await window.Button("Load what stands there now").ClickAsync();

        await Expect(window.Field("Client id")).ToHaveValueAsync("theirs");
        await window.Field("Client id").FillAsync("mine again");
        await window.Button("Save").ClickAsync();
        await Expect(window.Text("Moving saved")).ToBeVisibleAsync();
        (await ProviderAsync("Moving")).ClientId.ShouldBe("mine again");
    }

    [Fact]
    public async Task Cancel_changes_nothing()
    {
        var made = await AddAsync("Kept");
        await using var window = await OpenAsync(made);
        await window.Field("Client id").FillAsync("never sent");

        await window.Button("Cancel").ClickAsync();

        await Expect(window.Dialog).ToHaveCountAsync(0);
        (await ProviderAsync("Kept")).ClientId.ShouldBe(made.ClientId);
    }

    [Fact]
    public async Task Secret_is_removed_and_switching_off_says_what_ends()
    {
        var made = await AddAsync("Secretive");
        await using var window = await OpenAsync(made);

        await window.Page.GetByLabel("Remove the client secret that is there").CheckAsync();
        await window.Page.GetByLabel("Operators can sign in with it").UncheckAsync();
        await Expect(window.Page.GetByText("Saving ends every session that began with it")).ToBeVisibleAsync();
        await window.Button("Save").ClickAsync();

        await Expect(window.Text("Secretive saved")).ToBeVisibleAsync();
        var saved = await ProviderAsync("Secretive");
        (saved.HasClientSecret, saved.Enabled).ShouldBe((false, false));
    }

    [Fact]
    public async Task Provider_is_removed_when_the_word_is_typed()
    {
        var made = await AddAsync("Gone soon");
        await using var window = await OpenAsync(made);
        await window.Button("Remove").ClickAsync();
        var asked = window.Page.GetByRole(AriaRole.Dialog, new() { Name = "Remove Gone soon?" });

        await asked.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(window.Text("The word is remove.")).ToBeVisibleAsync();
        await window.Field("Type remove to confirm").FillAsync("remove");
        await asked.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();

        await Expect(window.Text("Gone soon removed")).ToBeVisibleAsync();
        (await stage.Host.ProvidersAsync()).ShouldNotContain(provider => provider.Name == "Gone soon");
    }

    private static IdentityProviderDraft DraftFor(string name) =>
        ProviderCalls.DraftFor($"https://{name.Replace(' ', '-').ToLowerInvariant()}.example.com") with
        {
            Name = name,
        };

    private Task<IdentityProvider> AddAsync(string name) => stage.Host.AddProviderAsync(DraftFor(name));

    private async Task<IdentityProvider> ProviderAsync(string name) =>
        (await stage.Host.ProvidersAsync()).Single(provider => provider.Name == name);

    private async Task SaveAsync(IdentityProvider known, IdentityProviderDraft draft)
    {
        using var call = new HttpRequestMessage(HttpMethod.Put, $"/api/identity-providers/{known.Id}");
        call.Headers.Add("If-Match", $"\"{known.Version}\"");
        call.Content = System.Net.Http.Json.JsonContent.Create(draft);
        using var answer = await stage.Host.Admin.SendAsync(call);
        answer.EnsureSuccessStatusCode();
    }

    private async Task<Window> OpenAsync(IdentityProvider provider)
    {
        var window = await stage.OpenAsync();
        await window.GoAsync($"{Paths.IdentityProviders}?provider={provider.Id}");
        await Expect(window.Text("Enter at the provider")).ToBeVisibleAsync();
        return window;
    }
}
