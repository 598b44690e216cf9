using Muster.Contracts;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.TestKit.Hosting;
using Muster.Web.Looking;
using Muster.Web.Support;

namespace Muster.Web.Granting;

public sealed class DevicePreparationTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Fact]
    public async Task Policy_is_made_with_a_group_that_one_click_creates_and_repaired_with_one_click()
    {
        var people = await stage.Host.CreateUserGroupAsync("Sellers");
        await using var window = await stage.OpenAsync();
        await window.GoAsync($"{Paths.Preparation}/policies/new");
        await window.Field("Minutes allowed before showing installation error").FillAsync("721");
        await window.Button("Create policy").ClickAsync();
        await Expect(window.Text("Enter 1 to 128 characters.")).ToBeVisibleAsync();
        await Expect(window.Text("Enter a whole number from 15 to 720.")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();

        await window.Field("Name").FillAsync("Sales");
        await window.Field("Minutes allowed before showing installation error").FillAsync("45");
        await window.Button("Create group").ClickAsync();
        await Expect(window.Field("Name of the new group")).ToHaveValueAsync("Sales devices");
        await ChooseAsync(window, "Assigned user groups", "Sellers");
        await window.Button("Create policy").ClickAsync();
        await Expect(window.Heading("Sales")).ToBeVisibleAsync();
        await Expect(window.Text("Ready").First).ToBeVisibleAsync();
        var made = (await PoliciesAsync()).Single(policy => policy.Name == "Sales");
        (made.DeviceGroup?.Name, made.Target.State, made.TimeoutMinutes).ShouldBe(("Sales devices", "valid", 45));
        made.AssignedUserGroups.Single().Id.ShouldBe(people.Id);

        await stage.Host.DisownAsync(made.DeviceGroup!.Id); // it was just read
        await Expect(window.Text("Devices cannot be put into Sales devices")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Button("Add EnrollmentProvisioner as owner").ClickAsync();
        await Expect(window.Text("Sales devices can take devices")).ToBeVisibleAsync();
        await Expect(window.Text("Devices cannot be put into Sales devices")).ToHaveCountAsync(0);
        window.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Group_that_cannot_take_devices_is_refused_in_the_words_of_the_original_and_mended()
    {
        await stage.Host.GroupAsync("Laptops of nobody", null);
        await using var window = await stage.OpenAsync();
        await window.GoAsync($"{Paths.Preparation}/policies/new");
        await window.Field("Name").FillAsync("Interns");
        await ChooseAsync(window, "Device group", "Laptops of nobody");
        await window.Button("Create policy").ClickAsync();
        var problem = window.Page.GetByRole(AriaRole.Alert);
        await Expect(problem)
            .ToContainTextAsync("Updating security group for device preparation setting Interns failed.");
        await Expect(problem)
            .ToContainTextAsync(
                "There was a problem with the device security group for Interns. Check the group meets the requirements."
            );
        await Expect(problem).ToContainTextAsync("firstPartyAppNotAnOwner");
        await window.Button("Add EnrollmentProvisioner as owner").ClickAsync();
        await Expect(window.Heading("Interns")).ToBeVisibleAsync();
        (await PoliciesAsync()).Single(policy => policy.Name == "Interns").Target.State.ShouldBe("valid");
    }

    [Fact]
    public async Task What_was_typed_is_not_lost_without_a_question()
    {
        var policy = await stage.Host.PostAsync<DevicePreparationPolicy>(
            Paths.PreparationApi,
            new DevicePreparationPolicyDraft { Name = "Careful" }
        );
        await using var window = await stage.OpenAsync();
        await window.GoAsync($"{Paths.Preparation}/policies/{policy.Id}");
        await window.Field("Custom error message").FillAsync("Call 42");
        await window.Page.GetByRole(AriaRole.Tab, new() { Name = "Versions" }).ClickAsync();
        await Expect(window.Dialog).ToContainTextAsync("Leave without saving?");
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Button("Cancel").ClickAsync();
        await Expect(window.Field("Custom error message")).ToHaveValueAsync("Call 42");
        await window.Button("Save policy").ClickAsync();
        await Expect(window.Page.GetByText("Careful saved.")).ToBeVisibleAsync();
        await window.Page.GetByRole(AriaRole.Tab, new() { Name = "Versions" }).ClickAsync();
        await Expect(window.Page.GetByText("nothing → Call 42")).ToBeVisibleAsync();
        window.Faults.ShouldBeEmpty();
    }

    private static async Task ChooseAsync(Window window, string field, string option)
    {
        await window.Page.GetByRole(AriaRole.Combobox, new() { Name = field, Exact = true }).FillAsync(option);
        await window.Page.GetByRole(AriaRole.Option, new() { Name = option }).ClickAsync();
    }

    private async Task<IReadOnlyList<DevicePreparationPolicy>> PoliciesAsync() =>
        (await stage.Host.GetAsync<Page<DevicePreparationPolicy>>($"{Paths.PreparationApi}?limit=200")).Items;
}
