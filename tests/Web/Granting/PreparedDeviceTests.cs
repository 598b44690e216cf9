using Muster.Contracts;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.TestKit.Hosting;
using Muster.Web.Looking;
using Muster.Web.Support;

namespace Muster.Web.Granting;

public sealed class PreparedDeviceTests(LiveStage stage) : IClassFixture<LiveStage>
{
    /// <summary>By keys alone, then by hand: the focus stays on the policy that moves.</summary>
    [Fact]
    public async Task Policies_are_ordered_by_keys_and_by_dragging()
    {
        foreach (var name in new[] { "First", "Second", "Third" })
        {
            await stage.Host.PostAsync<DevicePreparationPolicy>(
                Paths.PreparationApi,
                new DevicePreparationPolicyDraft { Name = name }
            );
        }

        await using var window = await stage.OpenAsync();
        await window.GoAsync(Paths.Preparation);
        await Expect(window.Row("First")).ToContainTextAsync("0 groups assigned");
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Button("Move First down").FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Text("First is now number 2")).ToBeVisibleAsync();
        await Expect(window.Button("Move First down")).ToBeFocusedAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Text("First is now number 3")).ToBeVisibleAsync();
        (await NamesAsync()).ShouldBe(["Second", "Third", "First"]);

        await window.Row("First").GetByTitle("Drag to change the order").DragToAsync(window.Row("Second"));
        await Expect(window.Text("First is now number 1")).ToBeVisibleAsync();
        (await NamesAsync()).ShouldBe(["First", "Second", "Third"]);
        window.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Deployment_appears_by_itself_and_says_what_is_prepared_and_why_something_is_not()
    {
        var app = await stage.Host.PostAsync<Contracts.Policies.App>(
            "/api/apps",
            new Contracts.Policies.AppDraft
            {
                Name = "Editor",
                Publisher = "Contoso",
                Platform = "linux",
                Kind = "apt",
                PackageId = "editor",
            }
        );
        var (person, people) = await TeamAsync("Tess Live", "Live team");
        await stage.Host.PrepareAsync(
            new DevicePreparationPolicyDraft
            {
                Name = "Live policy",
                AssignedUserGroupIds = [people],
                AppIds = [app.Id],
            },
            "Live devices"
        );
        await using var window = await stage.OpenAsync();
        await window.GoAsync($"{Paths.Preparation}/deployments?status=in_progress");
        await window.ExpectLiveAsync();
        using var device = await stage.ComeAsync(person, "laptop-live");
        await Expect(window.Row("laptop-live")).ToContainTextAsync("Live devices");
        await Expect(window.Row("laptop-live")).ToContainTextAsync("In progress");
        await Expect(window.Row("laptop-live")).ToContainTextAsync("Policy installation");
        await Expect(window.Row("laptop-live")).ToContainTextAsync("User group Live team");

        await window.Row("laptop-live").ClickAsync();
        await Expect(window.Heading("laptop-live")).ToBeVisibleAsync();
        await Expect(window.Text("Skipped")).ToBeVisibleAsync();
        await Expect(window.Page.GetByText("is not assigned to the device group")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Open the enrollment" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Events" }).ClickAsync();
        await Expect(window.Page.GetByText("Joined the group of Live policy (version")).ToBeVisibleAsync();
        window.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Device_that_misses_its_group_is_told_of_and_added_now()
    {
        var (person, people) = await TeamAsync("Mia Missing", "Missing team");
        var policy = await stage.Host.PrepareAsync(
            new DevicePreparationPolicyDraft
            {
                Name = "Missing policy",
                AssignedUserGroupIds = [people],
                WhenGroupFails = "continue",
            },
            "Missing devices"
        );
        var group = policy.DeviceGroup!.Id; // it was made with one
        await stage.Host.DisownAsync(group);
        using var device = await stage.ComeAsync(person, "laptop-missing");
        await using var window = await stage.OpenAsync();
        await window.GoAsync(Paths.Preparation);
        await Expect(window.Page.GetByText("One device misses its group and may miss security policies."))
            .ToBeVisibleAsync();
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Show them" }).ClickAsync();
        await Expect(window.Page.GetByText("EnrollmentProvisioner puts devices into the group")).ToBeVisibleAsync();
        await Expect(window.Page.GetByText("Missing: 1")).ToBeVisibleAsync();

        await window.Button("Add now").ClickAsync();
        await Expect(window.Dialog).ToContainTextAsync("One is still missing.");
        await window.Button("Close").ClickAsync();
        await stage.Host.PostAsync<DevicePreparationPolicy>(
            $"{Paths.PreparationApi}/{policy.Id}/enrollment-time-target/repair",
            new RepairEnrollmentTimeTarget()
        );
        await window.Button("Add now").ClickAsync();
        await Expect(window.Dialog).ToContainTextAsync("It is in its group now");
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Button("Close").ClickAsync();
        await Expect(window.Page.GetByText("may miss security policies")).ToHaveCountAsync(0);
        await Expect(window.Page.GetByText("Added later: 1")).ToBeVisibleAsync();
        window.Faults.ShouldBeEmpty();
    }

    private async Task<(Guid Person, Guid People)> TeamAsync(string person, string team)
    {
        var hired = await stage.Host.CreatePersonAsync(person);
        var people = await stage.Host.CreateUserGroupAsync(team);
        await stage.Host.JoinAsync(people, hired.Id);
        return (hired.Id, people.Id);
    }

    private async Task<IEnumerable<string>> NamesAsync() =>
        (await stage.Host.GetAsync<Page<DevicePreparationPolicy>>($"{Paths.PreparationApi}?limit=200"))
            .Items.Select(policy => policy.Name)
            .Where(name => name is "First" or "Second" or "Third");
}
