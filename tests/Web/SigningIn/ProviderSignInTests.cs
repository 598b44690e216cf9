using Muster.TestKit.OpenId;
using Muster.Web.Support;

namespace Muster.Web.SigningIn;

/// <summary>With a certified provider that really runs.</summary>
public sealed class ProviderSignInTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Fact]
    public async Task Provider_is_added_validated_and_signed_in_with()
    {
        await using var provider = await RealProvider.StartAsync(Surroundings.Root);
        await provider.SayAsync(
            "u-1",
            new
            {
                preferred_username = "ann",
                name = "Ann",
                groups = new[] { "muster-viewers" },
            }
        );
        await using var admin = await stage.OpenAsync();
        await AddAsync(admin, provider);
        var made = (await stage.Host.ProvidersAsync()).Single();
        await provider.KnowAsync(made.Addresses);

        await admin.Button("Validate").ClickAsync();
        await Expect(admin.Text("No check failed.")).ToBeVisibleAsync();
        await admin.Field("Claims (JSON)").FillAsync("""{"preferred_username": "bob", "groups": ["muster-viewers"]}""");
        await admin.Button("Preview").ClickAsync();
        await Expect(admin.Text("bob gets in.")).ToBeVisibleAsync();
        await SignInAndOutAsync();
    }

    [Fact]
    public async Task Sign_in_page_says_why_a_provider_did_not_let_in()
    {
        await using var window = await stage.OpenAsync(Look.Stranger);

        await window.GoAsync($"{Paths.SignIn}?problem=not_provisioned");

        await Expect(window.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("have no role in Muster");
    }

    private async Task SignInAndOutAsync()
    {
        await using var window = await stage.OpenAsync(Look.Stranger);
        await window.GoAsync(Paths.People);
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in with Company", Exact = true }).ClickAsync();
        await window.Page.Locator("input[name=login]").FillAsync("u-1");
        await window.Page.Locator("input[name=password]").FillAsync("any");
        await window.Page.Locator("button[type=submit]").ClickAsync();

        await window.ExpectAtAsync(Paths.People);
        await window.Button("Account of ann").ClickAsync();
        await window.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Yes, sign me out" }).ClickAsync();

        await window.ExpectAtAsync(Paths.SignIn);
        await window.GoAsync(Paths.People);
        await Expect(window.Heading("Sign in")).ToBeVisibleAsync();
    }

    private static async Task AddAsync(Window window, RealProvider provider)
    {
        await window.GoAsync(Paths.IdentityProviders);
        await window.Button("Add identity provider").ClickAsync();
        await window.Field("Name on the button").FillAsync("Company");
        await window.Field("Issuer").FillAsync(provider.Issuer);
        await window.Field("Client id").FillAsync(RealProvider.ClientId);
        await window.Field("Client secret").FillAsync(RealProvider.ClientSecret);
        await window.Button("Add rule").ClickAsync();
        await window.Field("Value of rule 1").FillAsync("muster-viewers");
        await window.Button("Save").ClickAsync();
        await Expect(window.Text("Enter at the provider")).ToBeVisibleAsync();
    }
}
