using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Granting;

public sealed class InvitationTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Fact]
    public async Task Invited_operator_chooses_a_password_and_sees_what_the_role_gives()
    {
        using var device = await stage.AskAsync("for-lena");
        await using var admin = await stage.OpenAsync();
        var link = await InviteAsync(admin, "lena");
        await using var window = await stage.OpenAsync(Look.Stranger);
        await window.Page.GotoAsync(link);

        await Expect(window.Text("lena").First).ToBeVisibleAsync();
        await window.ExpectAtAsync("/invitation");
        await window.Field("Password").FillAsync("lena-lena-lena");
        await Expect(window.Text("Easy to guess")).ToBeVisibleAsync();
        await window.Field("Password").FillAsync(AccessCalls.Password);
        await window.Field("Repeat password").FillAsync(AccessCalls.Password);
        await window.Button("Choose password and sign in").ClickAsync();

        await window.ExpectAtAsync(Paths.Home);
        await window.GoAsync(Paths.Queue);
        await Expect(window.Row("for-lena")).ToBeVisibleAsync();
        await Expect(window.Button("Account of lena")).ToBeVisibleAsync();
        await Expect(window.Button("Approve for-lena")).ToHaveCountAsync(0);
        // Nobody reloaded: the list of operators follows by itself.
        await Expect(admin.Row("lena")).ToContainTextAsync("Active");

        await using var late = await stage.OpenAsync(Look.Stranger);
        await late.Page.GotoAsync(link);
        await Expect(late.Heading("The invitation counts no more")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Open_page_ends_at_once_when_its_operator_is_disabled()
    {
        var cookie = await stage.Host.JoinAsync("dora", AccessCalls.Everywhere("viewer"));
        await using var window = await stage.OpenAsync(new Look { Cookie = cookie });
        await window.GoAsync(Paths.Queue);
        await window.ExpectLiveAsync();
        await using var admin = await stage.OpenAsync();
        await admin.GoAsync(Paths.Operators);

        await admin.Page.GetByTitle("dora", new() { Exact = true }).ClickAsync();
        await admin.Button("Disable").ClickAsync();
        await admin.Dialog.Last.GetByRole(AriaRole.Button, new() { Name = "Disable" }).ClickAsync();
        await Expect(admin.Text("dora disabled")).ToBeVisibleAsync();

        await Expect(window.Heading("Sign in")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Role_that_is_granted_shows_in_the_open_page_at_once()
    {
        var cookie = await stage.Host.JoinAsync("rolf", AccessCalls.Everywhere("viewer"));
        await using var window = await stage.OpenAsync(new Look { Cookie = cookie });
        await window.GoAsync(Paths.Queue);
        await window.ExpectLiveAsync();
        await window.Page.GetByRole(AriaRole.Tab, new() { Name = "People" }).ClickAsync();
        await Expect(window.Text("No people yet")).ToBeVisibleAsync();
        await Expect(window.Button("Add person")).ToHaveCountAsync(0);
        await using var admin = await stage.OpenAsync();
        await admin.GoAsync(Paths.Operators);

        await admin.Page.GetByTitle("rolf", new() { Exact = true }).ClickAsync();
        await admin.Button("Add role").ClickAsync();
        await admin.Button("Save").ClickAsync();
        await Expect(admin.Text("rolf changed")).ToBeVisibleAsync();

        await Expect(window.Button("Add person").First).ToBeVisibleAsync();
    }

    private static async Task<string> InviteAsync(Window admin, string username)
    {
        await admin.GoAsync(Paths.Operators);
        await admin.ExpectLiveAsync();
        await admin.Button("Invite operator").ClickAsync();
        (await Axe.ViolationsAsync(admin)).ShouldBeEmpty();
        await admin.Field("User name").FillAsync(username);
        await admin.Button("Invite").ClickAsync();
        await Expect(admin.Button("Copy Invitation link")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(admin)).ShouldBeEmpty();
        await admin.Button("Copy Invitation link").ClickAsync();
        await Expect(admin.Text("Invitation link copied")).ToBeVisibleAsync();
        var link = await admin.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        await admin.Button("I have handed it over").ClickAsync();
        await Expect(admin.Row(username)).ToContainTextAsync("Invited");
        await Expect(admin.Page.GetByText(link)).ToHaveCountAsync(0);
        return link;
    }
}
