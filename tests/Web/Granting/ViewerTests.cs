using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Granting;

/// <summary>What is kept from somebody is explained. That it is not offered, <see cref="OfferTests"/> sees.</summary>
public sealed class ViewerTests(ViewerTests.Shown stage) : IClassFixture<ViewerTests.Shown>
{
    [Fact]
    public async Task Viewer_of_a_request_is_told_why_there_is_nothing_to_decide()
    {
        await using var window = await OpenAsync();
        await window.GoAsync(Paths.Queue);

        await window.Page.GetByTitle("seen-device", new() { Exact = true }).ClickAsync();

        await Expect(window.Dialog).ToContainTextAsync("Your role does not include deciding");
        window.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Paths.Operators)]
    [InlineData(Paths.Roles)]
    [InlineData(Paths.Tokens)]
    [InlineData(Paths.IdentityProviders)]
    [InlineData(Paths.Endpoint)]
    [InlineData(Paths.Keys)]
    [InlineData(Paths.Directories)]
    public async Task Page_of_administrators_explains_itself(string path)
    {
        await using var window = await OpenAsync();

        await window.GoAsync(path);

        await Expect(window.Heading("This page is not for your role")).ToBeVisibleAsync();
        await Expect(window.Page.GetByRole(AriaRole.Link, new() { Name = "Access", Exact = true })).ToHaveCountAsync(0);
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        window.Faults.ShouldBeEmpty();
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
            Viewer = await Host.JoinAsync("viewer", AccessCalls.Everywhere("viewer"));
        }

        public override async Task DisposeAsync()
        {
            device?.Dispose();
            await base.DisposeAsync();
        }
    }
}
