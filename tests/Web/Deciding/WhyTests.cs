using Muster.Contracts;
using Muster.Contracts.Enrollments;
using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Deciding;

/// <summary>Why a device is where it is: before the decision by asking the rules, after it by what was decided.</summary>
public sealed class WhyTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Fact]
    public async Task Request_leads_to_what_the_rules_would_say_of_it()
    {
        using var device = await stage.AskAsync("would-it");
        await using var window = await stage.OpenQueueAsync();
        await window.InspectAsync(device);

        await window.Dialog.GetByRole(AriaRole.Link, new() { Name = "Would it get in?" }).ClickAsync();
        await Expect(window.Field("Device Key")).ToHaveValueAsync(device.Name);
        await window.Button("Ask").ClickAsync();

        await Expect(window.Page.GetByText("It would wait for a person")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Attempt_says_rule_by_rule_why_it_was_let_in()
    {
        var person = await stage.Host.CreatePersonAsync("Let In");
        using var device = await stage.AskAsync("let-in", person.PeerIdValue());
        await stage.Host.ApproveAsync(device);
        var attempt = (
            await stage.Host.GetAsync<Page<ActiveEnrollment>>("/api/devices/enrollment-status/active?bucket=pending")
        ).Items.Single(row => row.Device!.Contains("let-in", StringComparison.Ordinal));
        await using var window = await stage.OpenAsync();

        await window.GoAsync($"{Paths.EnrollmentStatus}/attempts/{attempt.Id}");

        var why = window.Page.GetByRole(
            AriaRole.Region,
            new() { Name = "Why it was let in, held or refused", Exact = true }
        );
        await Expect(why).ToContainTextAsync("A person approves it.");
        await Expect(why.GetByText("Held for a person")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
    }
}
