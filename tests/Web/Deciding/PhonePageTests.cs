using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.Web.Looking;
using Muster.Web.Support;

namespace Muster.Web.Deciding;

/// <summary>The page that the QR code of a waiting device opens, on a telephone.</summary>
public sealed class PhonePageTests(LiveStage stage) : IClassFixture<LiveStage>
{
    private const string Same = "The words are the same: approve";
    private const string Differ = "They differ: reject";
    private static readonly Look Phone = new() { Width = 390, Height = 844 };

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Approver_lets_a_device_in_by_its_words_and_takes_it_back(string light)
    {
        using var device = await AskAsync($"phone-{light}");
        await using var window = await OpenAsync(device, Phone with { Dark = light == "dark" });

        (await PhraseTests.ShownAsync(window)).ShouldBe(device.Words);
        await Expect(window.Page.GetByRole(AriaRole.Main)).ToContainTextAsync($"Owner of phone-{light}");
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        (await window.OverhangPixelsAsync()).ShouldBe(0);
        await Picture.TakeAsync(window, "approve-phone", light);
        await window.Button(Same).ClickAsync();

        await Expect(window.Heading("Approved")).ToBeVisibleAsync();
        await Expect(window.Text($"Request approved - phone-{light} enrolled for Owner of phone-{light}"))
            .ToBeVisibleAsync();
        var approved = await stage.Host.RequestAsync(device.RequestId);
        approved.Decision.ShouldNotBeNull().VerifiedBy.ShouldBe("phrase");
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Button("Undo").ClickAsync();
        await Expect(window.Button(Same)).ToBeVisibleAsync();
        (await stage.Host.RequestAsync(device.RequestId)).State.ShouldBe("pending");
    }

    [Fact]
    public async Task Device_that_shows_other_words_is_rejected()
    {
        using var device = await AskAsync("phone-differs");
        await using var window = await OpenAsync(device, Phone);

        await window.Button(Differ).ClickAsync();

        await Expect(window.Heading("Rejected")).ToBeVisibleAsync();
        await Expect(window.Text("Request rejected")).ToBeVisibleAsync();
        var rejected = await stage.Host.RequestAsync(device.RequestId);
        (rejected.State, rejected.Decision!.Note).ShouldBe(("rejected", "The words differ.")); // a rejected request has a decision
    }

    [Fact]
    public async Task Page_shows_what_somebody_else_decided_meanwhile()
    {
        using var device = await AskAsync("phone-late");
        await using var window = await OpenAsync(device, Phone);
        await Expect(window.Button(Same)).ToBeVisibleAsync();

        await stage.Host.RejectAsync(device);

        await Expect(window.Heading("Rejected")).ToBeVisibleAsync();
        await Expect(window.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Decided by");
        await Expect(window.Button(Same)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Approval_that_comes_too_late_shows_the_decision_that_was_faster()
    {
        using var device = await AskAsync("phone-raced");
        await using var window = await OpenAsync(device, Phone);
        await Expect(window.Button(Same)).ToBeVisibleAsync();
        await window.Page.RouteAsync(
            "**/approve",
            async route =>
            {
                if (route.Request.Method == "POST")
                {
                    await stage.Host.RejectAsync(device);
                }

                await route.ContinueAsync();
            }
        );

        await window.Button(Same).ClickAsync();

        await Expect(window.Heading("Rejected")).ToBeVisibleAsync();
        (await stage.Host.RequestAsync(device.RequestId)).State.ShouldBe("rejected");
    }

    [Fact]
    public async Task Visitor_from_the_code_signs_in_and_comes_back_to_the_request()
    {
        using var device = await AskAsync("phone-stranger");
        await using var window = await OpenAsync(device, Phone with { SignedIn = false });
        await Expect(window.Heading("Sign in")).ToBeVisibleAsync();

        await window.Field("User name").FillAsync("admin");
        await window.Field("Password").FillAsync(MusterHost.AdminPassword);
        await window.Page.Keyboard.PressAsync("Enter");

        await Expect(window.Button(Same)).ToBeVisibleAsync();
        await window.ExpectAtAsync($"{Paths.Approve}/{device.RequestId}");
    }

    [Fact]
    public async Task Viewer_sees_the_words_and_is_not_offered_to_decide()
    {
        using var device = await AskAsync("phone-viewer");
        var cookie = await stage.Host.JoinAsync("phone.viewer", AccessCalls.Everywhere("viewer"));
        await using var window = await OpenAsync(device, Phone with { Cookie = cookie });

        await Expect(window.Text("Your role does not include deciding on this device.")).ToBeVisibleAsync();
        (await PhraseTests.ShownAsync(window)).ShouldBe(device.Words);
        await Expect(window.Button(Same)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Request_outside_of_a_role_is_not_there()
    {
        using var device = await AskAsync("phone-elsewhere");
        var group = await stage.Host.GroupAsync("Phone shop");
        var cookie = await stage.Host.JoinAsync("phone.scoped", AccessCalls.Over("approver", group.Id));
        await using var window = await OpenAsync(device, Phone with { Cookie = cookie });

        await Expect(window.Heading("No such request for you")).ToBeVisibleAsync();
        (await window.Page.InnerTextAsync("body")).ShouldNotContain("phone-elsewhere");
    }

    private async Task<TestDevice> AskAsync(string name)
    {
        var person = await stage.Host.CreatePersonAsync($"Owner of {name}");
        return await stage.AskWithWordsAsync(name, person.PeerIdValue());
    }

    private async Task<Window> OpenAsync(TestDevice device, Look look)
    {
        var window = await stage.OpenAsync(look);
        await window.GoAsync($"{Paths.Approve}/{device.RequestId}");
        return window;
    }
}
