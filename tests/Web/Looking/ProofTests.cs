using Muster.Web.Support;

namespace Muster.Web.Looking;

public sealed class ProofTests(Company company) : IClassFixture<Company>
{
    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Browser_checks_the_proof_of_a_row(string light)
    {
        await using var window = await company.OpenAsync(new Look { Dark = light == "dark" });
        await window.GoAsync(Paths.Audit);

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sealed as row" }).First.ClickAsync();

        await Expect(window.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Checked by this browser");
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await Picture.TakeAsync(window, "proof-dialog", light);
        window.Faults.ShouldBeEmpty();
    }
}
