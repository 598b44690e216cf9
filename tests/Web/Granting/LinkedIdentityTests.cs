using Muster.Contracts.Access;
using Muster.TestKit.Hosting;
using Muster.TestKit.OpenId;
using Muster.Web.Support;

namespace Muster.Web.Granting;

public sealed class LinkedIdentityTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Fact]
    public async Task Operator_is_linked_to_an_identity_and_unlinked_again()
    {
        await stage.Host.AddProviderAsync(ProviderCalls.DraftFor("https://id.example.com"));
        await stage.Host.JoinAsync("linus.linked", AccessCalls.Everywhere("viewer"));
        var id = (await stage.Host.OperatorAsync("linus.linked")).Id;
        await using var window = await stage.OpenAsync();
        await window.GoAsync($"{Paths.Operators}?operator={id}");

        await window.Button("Link an identity").ClickAsync();
        await window.Button("Link").ClickAsync();
        await Expect(window.Text("Enter the sub of the ID token.")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Field("Subject").FillAsync("u-4711");
        await window.Button("Link").ClickAsync();
        await Expect(window.Text("linus.linked linked")).ToBeVisibleAsync();
        (await IdentitiesAsync(id)).Single().Subject.ShouldBe("u-4711");

        await window.Button("Unlink Company").ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Unlink", Exact = true }).ClickAsync();
        await Expect(window.Text("linus.linked unlinked from Company")).ToBeVisibleAsync();
        (await IdentitiesAsync(id)).ShouldBeEmpty();
        window.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Last_administrator_is_not_offered_what_would_be_refused()
    {
        var id = (await stage.Host.OperatorAsync("admin")).Id;
        await using var window = await stage.OpenAsync();
        await window.GoAsync($"{Paths.Operators}?operator={id}");

        await Expect(window.Page.GetByText("The last administrator with a password")).ToBeVisibleAsync();
        await Expect(window.Button("Disable")).ToHaveCountAsync(0);
        await Expect(window.Button("Invite again")).ToHaveCountAsync(0);
    }

    private Task<List<LinkedIdentity>> IdentitiesAsync(Guid id) =>
        stage.Host.GetAsync<List<LinkedIdentity>>($"/api/operators/{id}/identities");
}
