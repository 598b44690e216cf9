using Muster.Web.Support;

namespace Muster.Web.Looking;

/// <summary>The lists of the status page as files, from the links beside them.</summary>
public sealed class StatusFileTests(SimulatedStage stage) : IClassFixture<SimulatedStage>
{
    [Fact]
    public async Task Files_have_the_columns_and_rows_of_the_page_in_the_language_of_the_console()
    {
        await Fleet.SimulateAsync(stage.Host);
        await using var window = await stage.OpenAsync();

        await window.GoAsync(
            $"{Paths.EnrollmentStatus}?simulated=true&stage=applying_policies&columns=device,stage,eta"
        );
        (await FileAsync(window, "Export CSV")).ShouldBe([
            "device,attemptNo,simulated,state,subStatus,etaMinutes,etaP90Minutes",
            "MacBook-NEW002,1,true,applying_policies,,,",
        ]);
        await window.GoAsync($"{Paths.EnrollmentStatus}?simulated=true");
        (await FileAsync(window, "Export CSV"))[0].ShouldStartWith("device,attemptNo,simulated,user,label,platform,");

        // The browser asks in English; the console was switched to German.
        await window.Page.AddInitScriptAsync("localStorage.setItem('muster.language', 'de')");
        await window.GoAsync($"{Paths.EnrollmentStatus}/failures?simulated=true&state=open&reason=USER_CANCELLED");
        var failures = await FileAsync(window, "Als CSV");
        failures.Count.ShouldBe(2);
        failures[0].ShouldStartWith("device,user,label,osVersion,simulated,code,message,remediation,reason,resolved,");
        failures[1].ShouldContain("abgebrochen");
        window.Faults.ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> FileAsync(Window window, string link)
    {
        var address = await window.Page.GetByRole(AriaRole.Link, new() { Name = link }).GetAttributeAsync("href");
        var answer = await window.Page.APIRequest.GetAsync(new Uri(new Uri(window.Page.Url), address).ToString());
        answer.Status.ShouldBe(200, address);
        return (await answer.TextAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }
}
