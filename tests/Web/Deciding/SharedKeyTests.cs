using System.Security.Cryptography;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Deciding;

/// <summary>A-114: both sides, with what tells them apart.</summary>
public sealed class SharedKeyTests(SettledStage stage) : IClassFixture<SettledStage>
{
    [Fact]
    public async Task Machines_with_one_key_stand_side_by_side_and_one_is_kept()
    {
        using var a = await EnrolledAsync("cloned-laptop");
        using var b = a.At(stage.Host.Url);
        await a.StartAsync("lab-01");
        await b.StartAsync("lab-02");
        await using var window = await stage.OpenAsync();
        await window.GoAsync(Paths.SharedKeys);
        await Expect(window.Text("No two machines use one key")).ToBeVisibleAsync();
        await a.TakeTurnsAsync(b);

        // Live, and announced beside the name of the page.
        await Expect(window.Row("cloned-laptop")).ToContainTextAsync("Waits for a decision");
        await Expect(window.Page.GetByLabel("1 shared key waits")).ToBeVisibleAsync();
        await window.Row("cloned-laptop").ClickAsync();
        await Expect(window.Machine("Machine A")).ToContainTextAsync("lab-01");
        await Expect(window.Machine("Machine B")).ToContainTextAsync("lab-02");
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Button("Keep Machine B").ClickAsync();
        await Expect(window.Heading("Keep Machine B?")).ToBeVisibleAsync();
        await window.Button("Keep this one").ClickAsync();

        await Expect(window.Text("Decided on Computer cloned-laptop")).ToBeVisibleAsync();
        await Expect(window.Machine("Machine A")).ToContainTextAsync("Enrolls anew");
        await Expect(window.Machine("Machine B")).ToContainTextAsync("Changes its key");
        (await a.CheckInAsync()).Ok.Remedy.ShouldBe("enroll_anew");
        var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await b.RotateAsync(made);
        b.Adopt(made);
        await Expect(window.Dialog).ToContainTextAsync("One was kept");
        await Expect(window.Button("Keep Machine A")).ToHaveCountAsync(0);
        (await b.CheckInAsync()).Ok.State.ShouldBe("active");
        window.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Device_page_leads_to_the_machines_and_all_of_them_enroll_anew()
    {
        using var a = await EnrolledAsync("stolen-laptop");
        using var b = a.At(stage.Host.Url);
        await a.StartAsync("stolen-laptop");
        await b.StartAsync("kali");
        await a.TakeTurnsAsync(b);
        await using var window = await stage.OpenAsync();
        await window.GoAsync(Paths.Devices);
        await window.Page.GetByTitle("Computer stolen-laptop", new() { Exact = true }).ClickAsync();

        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Compare" }).ClickAsync();
        await window.Button("All enroll anew").ClickAsync();
        await window.Button("All enroll anew").Last.ClickAsync();

        await Expect(window.Text("Decided on Computer stolen-laptop")).ToBeVisibleAsync();
        (await a.CheckInAsync()).Ok.Remedy.ShouldBe("enroll_anew");
        (await b.CheckInAsync()).Ok.Remedy.ShouldBe("enroll_anew");
        window.Faults.ShouldBeEmpty();
    }

    private async Task<TestDevice> EnrolledAsync(string name)
    {
        var person = await stage.Host.CreatePersonAsync("Ann");
        var device = new TestDevice(stage.Host.Url, TimeProvider.System, name, person.PeerIdValue());
        await device.EnrollAsync();
        await stage.Host.ApproveAsync(device);
        await device.PollAsync(waitSeconds: 25);
        return device;
    }
}
