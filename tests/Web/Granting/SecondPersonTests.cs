using Muster.Contracts;
using Muster.Contracts.Policies;
using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Granting;

/// <summary>One operator uploads a package, and another one looks at what becomes of it.</summary>
public sealed class SecondPersonTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Fact]
    public async Task Package_is_uploaded_proposed_and_approved_by_somebody_else()
    {
        var second = await stage.Host.JoinAsync("second.admin", AccessCalls.Everywhere("policy_admin"));
        await using var window = await stage.OpenAsync();
        await window.GoAsync(Paths.Apps);
        await Expect(window.Text("No apps yet")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();

        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Add app" }).ClickAsync();
        await window
            .Page.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "setup.exe",
                    MimeType = "application/octet-stream",
                    Buffer = Program(),
                }
            );
        await Expect(window.Text("exe")).ToBeVisibleAsync();
        await Expect(window.Page.GetByRole(AriaRole.Combobox, new() { Name = "Kind" })).ToContainTextAsync("EXE");
        await window.Field("Name").FillAsync("Contoso Setup");
        await window.Button("Add rule").ClickAsync();
        await window.Field("What").FillAsync(@"C:\Program Files\Contoso\contoso.exe");
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Add app" }).ClickAsync();
        await Expect(window.Text("Contoso Setup waits for a second person")).ToBeVisibleAsync();
        await window.Button("Show").ClickAsync();
        await Expect(window.Text("You made this. Somebody else has to look at it.")).ToBeVisibleAsync();
        await Expect(window.Button("Approve change")).ToHaveCountAsync(0);
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();

        await using var other = await stage.OpenAsync(new Look { Cookie = second });
        await other.GoAsync(Paths.Proposals);
        await Expect(other.Text("Contoso Setup")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(other)).ShouldBeEmpty();
        await other.Page.GetByRole(AriaRole.Link, new() { Name = "Show: Contoso Setup" }).ClickAsync();
        await Expect(other.Page.Locator("main")).ToContainTextAsync(@"C:\Program Files\Contoso\contoso.exe");
        await other.Button("Approve change").ClickAsync();
        await other.Dialog.GetByRole(AriaRole.Button, new() { Name = "Approve change" }).ClickAsync();
        await Expect(other.Text("Contoso Setup is in effect")).ToBeVisibleAsync();

        var app = (await stage.Host.GetAsync<Page<App>>("/api/apps")).Items.ShouldHaveSingleItem();
        app.Content.Kind.ShouldBe("win32");
        app.Package!.FileName.ShouldBe("setup.exe");
        window.Faults.ShouldBeEmpty();
        other.Faults.ShouldBeEmpty();
    }

    /// <summary>More than one part of an upload; a Windows program as far as anybody can tell from outside.</summary>
    private static byte[] Program()
    {
        var bytes = new byte[10 * 1024 * 1024];
        "MZ"u8.CopyTo(bytes);
        bytes[60] = 128;
        "PE\0\0"u8.CopyTo(bytes.AsSpan(128));
        (bytes[132], bytes[133]) = (0x64, 0x86);
        return bytes;
    }
}
