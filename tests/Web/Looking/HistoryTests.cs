using Muster.Web.Support;

namespace Muster.Web.Looking;

/// <summary>What happened to a thing stands where the thing is shown.</summary>
public sealed class HistoryTests(Company company) : IClassFixture<Company>
{
    [Theory]
    [InlineData("person", "Person created", "person")]
    [InlineData("device", "Owner assigned", "device")]
    [InlineData("request", "Enrollment requested", "enrollment_request")]
    [InlineData("operator", "Invitation accepted", "operator")]
    [InlineData("token", "API token created", "token")]
    [InlineData("device group", "Device group created", "device_group")]
    [InlineData("identity provider", "Identity provider added", "identity_provider")]
    public async Task Thing_tells_what_happened_to_it(string place, string action, string kind)
    {
        await using var window = await company.OpenAsync();
        await window.GoAsync(Place.Everywhere[place](company).Path);
        await window.Button("History").PressAsync("Enter");

        var row = window.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = action }).First;
        await Expect(row.Locator("time")).ToBeVisibleAsync();
        await row.GetByRole(AriaRole.Button).First.PressAsync("Enter");
        await Expect(row.GetByRole(AriaRole.Term).First).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Show in Audit" }).ClickAsync();

        await Expect(window.Page.GetByText(action).First).ToBeVisibleAsync();
        window.Page.Url.ShouldContain($"entityKind={kind}&entityId=");
        window.Faults.ShouldBeEmpty();
    }
}
