using System.Text;
using Muster.Contracts;
using Muster.Contracts.Policies;
using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Granting;

/// <summary>A file is chosen in the browser, looked at, mended, applied, and written again.</summary>
public sealed class BlueprintFilesTests(LiveStage stage) : IClassFixture<LiveStage>
{
    private const string Script =
        """{"type":"script","name":"Greets","interpreter":"sh","platform":"linux","content":["#!/bin/sh","echo hello",""]}""";

    [Fact]
    public async Task File_is_previewed_before_anything_is_written_and_comes_out_again()
    {
        await using var window = await stage.OpenAsync();
        await window.GoAsync(Paths.Blueprints);
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Import files" }).ClickAsync();

        await ChooseAsync(
            window,
            """{"type":"blueprint","name":"Base","items":[{"kind":"script","name":"Nowhere"}]}"""
        );
        await Expect(window.Text("all.json:1")).ToBeVisibleAsync();
        await Expect(window.Page.GetByText("items[0].name: There is no script of this name")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();

        await ChooseAsync(
            window,
            Script,
            """{"type":"device_group","name":"Office"}""",
            """{"type":"blueprint","name":"Base","items":[{"kind":"script","name":"Greets"}],"assignments":[{"group":"Office","priority":5}]}"""
        );
        var changes = window.Page.GetByRole(AriaRole.List, new() { Name = "Changes" });
        await Expect(changes.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(3);
        await Expect(changes).ToContainTextAsync("echo hello");
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        (await stage.Host.GetAsync<Page<Blueprint>>("/api/blueprints")).Items.ShouldBeEmpty("nobody said yes");

        await window.Button("Apply 3 changes").ClickAsync();
        await Expect(window.Heading("What became of it")).ToBeVisibleAsync();
        await Expect(changes.GetByText("done", new() { Exact = true })).ToHaveCountAsync(3);
        (await stage.Host.GetAsync<Page<Blueprint>>("/api/blueprints"))
            .Items.Single()
            .Items.Single()
            .Name.ShouldBe("Greets");

        await window.GoAsync(Paths.Blueprints);
        await window.Button("Export file").ClickAsync();
        var download = await window.Page.RunAndWaitForDownloadAsync(() =>
            window
                .Page.GetByRole(AriaRole.Dialog)
                .GetByRole(AriaRole.Button, new() { Name = "Export file" })
                .ClickAsync()
        );
        var text = await File.ReadAllTextAsync(await download.PathAsync());
        text.ShouldContain("\"echo hello\"");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Import files" }).ClickAsync();
        await ChooseTextAsync(window, text);
        await Expect(window.Text("Everything is as the files say.")).ToBeVisibleAsync();
        window.Faults.Where(fault => !fault.Contains("400", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static Task ChooseAsync(Window window, params string[] things) =>
        ChooseTextAsync(window, $$"""{"format":"muster/1","items":[{{string.Join(',', things)}}]}""");

    private static Task ChooseTextAsync(Window window, string text) =>
        window
            .Page.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "all.json",
                    MimeType = "application/json",
                    Buffer = Encoding.UTF8.GetBytes(text),
                }
            );
}
