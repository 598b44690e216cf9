using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Deciding;

public sealed class RequestDialogTests(LiveStage stage) : IClassFixture<LiveStage>
{
    private const string Compare = "Paste the device's fingerprint to compare";

    [Fact]
    public async Task Dialog_shows_the_complete_fingerprint_and_the_security_note()
    {
        using var device = await stage.AskAsync("complete");
        var spoken = (await stage.Host.RequestAsync(device.RequestId)).Fingerprints.Spoken;
        await using var window = await stage.OpenQueueAsync();
        await window.InspectAsync(device);

        var shown = await window.Dialog.InnerTextAsync();
        shown.Replace("\n", "").ShouldContain(Pairs(device.Fingerprint));
        shown.ShouldContain(spoken);
        await Expect(window.Dialog.GetByRole(AriaRole.Note)).ToContainTextAsync("muster-agent fingerprint");
        await window.ExpectAtAsync($"{Paths.Queue}?request={device.RequestId}");
    }

    [Fact]
    public async Task Compare_box_says_match_for_every_form_of_the_fingerprint()
    {
        using var device = await stage.AskAsync("matching");
        var spoken = (await stage.Host.RequestAsync(device.RequestId)).Fingerprints.Spoken;
        await using var window = await stage.OpenQueueAsync();
        await window.InspectAsync(device);
        string[] forms =
        [
            Pairs(device.Fingerprint),
            device.Fingerprint,
            $"SHA256:{device.Fingerprint}",
            Pairs(device.Fingerprint).Replace(':', ' '),
            spoken,
            spoken.ToLowerInvariant().Replace("-", " "),
            $"SHA-256      {Pairs(device.Fingerprint)}\nas hex       {device.Fingerprint}",
        ];

        foreach (var form in forms)
        {
            await window.Field(Compare).FillAsync("");
            await Expect(window.Text("Match")).ToHaveCountAsync(0);
            await window.Field(Compare).FillAsync(form);
            await Expect(window.Text("Match")).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task Compare_box_tells_what_is_wrong_when_the_fingerprint_is_another()
    {
        using var device = await stage.AskAsync("different");
        var prints = (await stage.Host.RequestAsync(device.RequestId)).Fingerprints;
        var misheard = (prints.Spoken[0] == 'A' ? 'B' : 'A') + prints.Spoken[1..];
        await using var window = await stage.OpenQueueAsync();
        await window.InspectAsync(device);
        var approve = window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Approve" });
        await Expect(approve).ToBeEnabledAsync();

        await window.Field(Compare).FillAsync(Pairs(new string('0', 64)));
        await Expect(window.Text("No match")).ToBeVisibleAsync();
        await Expect(approve).ToBeDisabledAsync();

        await window.Field(Compare).FillAsync(prints.Sha1!); // a certificate always has one
        await Expect(window.Text("That is the SHA-1 thumbprint")).ToBeVisibleAsync();

        await window.Field(Compare).FillAsync(misheard);
        await Expect(window.Text("Check digit wrong in group 2")).ToBeVisibleAsync();
        await Expect(approve).ToBeEnabledAsync();
    }

    [Fact]
    public async Task Dismissed_dialog_changes_nothing()
    {
        using var device = await stage.AskAsync("dismissed");
        await using var window = await stage.OpenQueueAsync();
        await window.InspectAsync(device);

        await window.Page.Keyboard.PressAsync("Escape");

        await Expect(window.Dialog).ToHaveCountAsync(0);
        await window.ExpectAtAsync(Paths.Queue);
        (await stage.Host.RequestAsync(device.RequestId)).State.ShouldBe("pending");
    }

    private static string Pairs(string hex) =>
        string.Join(':', hex.ToUpperInvariant().Chunk(2).Select(pair => new string(pair)));
}
