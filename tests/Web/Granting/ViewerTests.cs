using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Granting;

/// <summary>What would be refused is not offered.</summary>
public sealed class ViewerTests(ViewerTests.Shown stage) : IClassFixture<ViewerTests.Shown>
{
    private static readonly string[] Changing =
    [
        "Approve",
        "Reject",
        "Undo",
        "Add person",
        "Create group",
        "Rename",
        "Delete",
        "Add devices",
        "Remove",
        "Invite operator",
    ];

    [Theory]
    [InlineData(Paths.People, "Vera Seen")]
    [InlineData(Paths.Queue, "seen-device")]
    [InlineData(Paths.Groups, "Seen group")]
    [InlineData(Paths.Audit, "Person created")]
    public async Task Viewer_sees_the_page_and_no_button_that_changes(string path, string ready)
    {
        await using var window = await OpenAsync();

        await window.GoAsync(path);

        await Expect(window.Page.GetByText(ready).First).ToBeVisibleAsync();
        await ExpectNothingChangesAsync(window);
        window.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Viewer_opens_a_request_and_a_group_and_decides_nothing()
    {
        await using var window = await OpenAsync();
        await window.GoAsync(Paths.Queue);
        await window.Page.GetByTitle("seen-device", new() { Exact = true }).ClickAsync();
        await Expect(window.Dialog).ToContainTextAsync("Your role does not include deciding");
        await ExpectNothingChangesAsync(window);

        await window.GoAsync(Paths.Groups);
        await window.Page.GetByTitle("Seen group", new() { Exact = true }).ClickAsync();
        await Expect(window.Text("No devices in this group")).ToBeVisibleAsync();
        await ExpectNothingChangesAsync(window);
    }

    [Theory]
    [InlineData(Paths.Operators)]
    [InlineData(Paths.Roles)]
    [InlineData(Paths.Tokens)]
    [InlineData(Paths.IdentityProviders)]
    [InlineData(Paths.Endpoint)]
    [InlineData(Paths.Keys)]
    public async Task Page_of_administrators_explains_itself(string path)
    {
        await using var window = await OpenAsync();

        await window.GoAsync(path);

        await Expect(window.Heading("This page is not for your role")).ToBeVisibleAsync();
        await Expect(window.Page.GetByRole(AriaRole.Link, new() { Name = "Access", Exact = true })).ToHaveCountAsync(0);
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        window.Faults.ShouldBeEmpty();
    }

    private static async Task ExpectNothingChangesAsync(Window window)
    {
        foreach (var name in Changing)
        {
            await Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = name })).ToHaveCountAsync(0);
        }
    }

    private Task<Window> OpenAsync() => stage.OpenAsync(new Look { Cookie = stage.Viewer });

    public sealed class Shown : Stage
    {
        private TestDevice? device;

        public string Viewer { get; private set; } = "";

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            var person = await Host.CreatePersonAsync("Vera Seen");
            device = await AskAsync("seen-device", person.PeerIdValue());
            await Host.GroupAsync("Seen group");
            Viewer = await Host.JoinAsync("viewer", AccessCalls.Everywhere("viewer"));
        }

        public override async Task DisposeAsync()
        {
            device?.Dispose();
            await base.DisposeAsync();
        }
    }
}
