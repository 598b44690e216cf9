using System.Text;
using Muster.TestKit.Directories;
using Muster.Web.Support;

namespace Muster.Web.Granting;

/// <summary>A real slapd is entered, tried, and chosen as the domain of a list.</summary>
public sealed class DirectoryTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Fact]
    public async Task Directory_is_validated_saved_and_fills_the_rows_of_a_list()
    {
        await using var directory = await RealDirectory.StartAsync();
        await using var window = await stage.OpenAsync();
        await window.GoAsync(Paths.Directories);
        await window.Button("Add directory").ClickAsync();
        await window.Button("Save").ClickAsync();
        await Expect(window.Text("Enter the name of a server.")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();

        await window.Field("Domain").FillAsync("example.org");
        await window
            .Page.GetByRole(AriaRole.Textbox, new() { Name = "Server", Exact = true })
            .FillAsync(directory.SecureServer);
        await window.Field("Certificate of its authority (PEM)").FillAsync(directory.Authority);
        await window.Field("Bind DN").FillAsync(RealDirectory.BindDn);
        await window.Field("Password").FillAsync("wrong");
        await window.Field("Base DN").FillAsync(RealDirectory.BaseDn);
        await window.Button("As in OpenLDAP").ClickAsync();
        await window.Button("Validate").ClickAsync();
        await Expect(window.Page.GetByText("Enter bind DN and password again")).ToBeVisibleAsync();
        await window.Field("Password").FillAsync(RealDirectory.Password);
        await window.Button("Validate").ClickAsync();
        await Expect(window.Page.GetByText("1,200 people are found.")).ToBeVisibleAsync();
        await Expect(window.Page.GetByRole(AriaRole.Region, new() { Name = "The first entries" }))
            .ToContainTextAsync("user0001@example.org");
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Button("Save").ClickAsync();
        await Expect(window.Text("example.org saved")).ToBeVisibleAsync();
        await Expect(window.Field("Password")).ToHaveValueAsync("");

        await window.GoAsync($"{Paths.PreApprove}/new");
        await window.Page.GetByRole(AriaRole.Radio, new() { Name = "example.org" }).CheckAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Button("Next").ClickAsync();
        await window
            .Page.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "directory.csv",
                    MimeType = "text/csv",
                    Buffer = Encoding.UTF8.GetBytes(
                        "SAMAccountName,Ownership,Serial Number,Platform\nuser0042,corporate,WEB-DIR-1,linux\nnobody,corporate,WEB-DIR-2,linux\n"
                    ),
                }
            );
        await window.Button("Next: check rows").ClickAsync();

        var rows = window.Page.GetByRole(AriaRole.List, new() { Name = "Preview of the rows" });
        await Expect(rows).ToContainTextAsync("user0042@example.org");
        await Expect(rows).ToContainTextAsync("ROW_SAM_NOT_FOUND");
        window.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Directory_that_does_not_answer_is_told_where_the_mapping_is_and_can_be_asked_again()
    {
        await using var directory = await RealDirectory.StartAsync();
        await stage.Host.AddDirectoryAsync(directory.Draft("outage.test"));
        directory.Kill();
        await using var window = await stage.OpenAsync();
        await window.GoAsync($"{Paths.PreApprove}/new");
        await window.Page.GetByRole(AriaRole.Radio, new() { Name = "outage.test" }).CheckAsync();
        await window.Button("Next").ClickAsync();
        await window
            .Page.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "outage.csv",
                    MimeType = "text/csv",
                    Buffer = Encoding.UTF8.GetBytes(
                        "SAMAccountName,Ownership,Serial Number,Platform\nuser0043,corporate,WEB-OUT-1,linux\n"
                    ),
                }
            );
        await window.Button("Next: check rows").ClickAsync();
        await Expect(window.Page.GetByText("The rows could not be checked.")).ToBeVisibleAsync();
        await Expect(window.Page.GetByText("Nothing listens at")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();

        await directory.StartAgainAsync();
        await window.Button("Check again").ClickAsync();

        await Expect(window.Page.GetByRole(AriaRole.List, new() { Name = "Preview of the rows" }))
            .ToContainTextAsync("user0043@example.org");
    }
}
