using Muster.Contracts.Access;
using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Looking;

public sealed class ColumnTests(ClockedStage stage) : IClassFixture<ClockedStage>
{
    [Fact]
    public async Task Columns_are_chosen_and_ordered_and_follow_to_the_file_and_to_another_browser()
    {
        using var device = await stage.AskAsync("many-columns");
        var cookie = await stage.Host.JoinAsync("columnist", AccessCalls.Everywhere("viewer"));
        await using var window = await stage.OpenAsync(new Look { Cookie = cookie });
        await window.GoAsync(Paths.Queue);
        await window.Button("Columns").ClickAsync();

        await ShowAsync(window, "Org Unique ID", false);
        await ShowAsync(window, "Platform", true);
        await window.Button("Move Platform to the front").PressAsync("Enter");
        await Expect(window.Button("Move Platform to the front")).ToBeFocusedAsync();
        for (var i = 0; i < 3; i++)
        {
            await window.Page.Keyboard.PressAsync("Enter");
        }

        await Expect(window.Button("Move Platform to the back")).ToBeFocusedAsync();
        await Expect(Box(window, "Display Name")).ToBeDisabledAsync();
        await window.Page.Keyboard.PressAsync("Escape");

        string[] chosen = ["Platform", "Display Name", "Peer ID", "Pending Fingerprint", "Requested At", "Actions"];
        await ExpectColumnsAsync(window, chosen);
        await window.ExpectAtAsync(
            $"{Paths.Queue}?columns=platform%2CdisplayName%2CpeerId%2Cfingerprint%2CrequestedAt"
        );
        (await FirstLineOfExportAsync(window)).ShouldBe(
            "platform,osVersion,displayName,deviceKey,person,peerId,fingerprint,conflict,requestedAt"
        );

        await using var elsewhere = await stage.OpenAsync(
            new Look
            {
                Cookie = await stage.Host.CookieAsync(
                    "/api/session",
                    new SignIn { Username = "columnist", Password = AccessCalls.Password }
                ),
            }
        );
        await elsewhere.GoAsync(Paths.Queue);
        await ExpectColumnsAsync(elsewhere, chosen);

        await elsewhere.Button("Columns").ClickAsync();
        await elsewhere.Button("Reset").ClickAsync();
        await elsewhere.ExpectAtAsync(Paths.Queue);
        await elsewhere.Page.Keyboard.PressAsync("Escape");
        await ExpectColumnsAsync(
            elsewhere,
            "Display Name",
            "Peer ID",
            "Org Unique ID",
            "Pending Fingerprint",
            "Requested At",
            "Actions"
        );
        elsewhere.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Address_that_was_sent_shows_its_own_columns_whatever_the_reader_has_chosen()
    {
        using var device = await stage.AskAsync("sent-around");
        var cookie = await stage.Host.JoinAsync("reader", AccessCalls.Everywhere("viewer"));
        await using var window = await stage.OpenAsync(new Look { Cookie = cookie });
        await window.GoAsync($"{Paths.Queue}?columns=displayName,serialNumber,nonsense");
        await ExpectColumnsAsync(window, "Display Name", "Serial number", "Actions");
        await window.Button("Columns").ClickAsync();
        await ShowAsync(window, "Serial number", false);
        await window.ExpectAtAsync($"{Paths.Queue}?columns=displayName");

        await window.GoAsync($"{Paths.Queue}?platform=linux");
        await ExpectColumnsAsync(
            window,
            "Display Name",
            "Peer ID",
            "Org Unique ID",
            "Pending Fingerprint",
            "Requested At",
            "Actions"
        );
        await window.GoAsync(Paths.Queue);
        await ExpectColumnsAsync(window, "Display Name", "Actions");
    }

    [Fact]
    public async Task Conflict_is_told_also_without_the_column_of_fingerprints()
    {
        using var one = await stage.AskAsync("twin");
        using var other = await stage.AskAsync("twin");
        await using var window = await stage.OpenAsync();

        await window.GoAsync($"{Paths.Queue}?columns=displayName,peerId");
        await Expect(window.Row("twin").GetByText("Conflict")).ToHaveCountAsync(2);

        await window.GoAsync($"{Paths.Queue}?columns=displayName,fingerprint");
        await Expect(window.Row("twin").GetByText("Conflict")).ToHaveCountAsync(2);
    }

    /// <summary>The box follows the address, which is a moment behind the click.</summary>
    private static async Task ShowAsync(Window window, string column, bool shown)
    {
        await Box(window, column).ClickAsync();
        await Expect(Box(window, column)).ToBeCheckedAsync(new() { Checked = shown });
    }

    private static ILocator Box(Window window, string column) =>
        window.Dialog.GetByRole(AriaRole.Checkbox, new() { Name = column, Exact = true });

    private static Task ExpectColumnsAsync(Window window, params string[] names) =>
        Expect(window.Page.GetByRole(AriaRole.Columnheader).And(window.Page.Locator(":not([data-field='__check__'])")))
            .ToHaveTextAsync(names);

    private static async Task<string> FirstLineOfExportAsync(Window window)
    {
        var address = await window
            .Page.GetByRole(AriaRole.Link, new() { Name = "Export CSV" })
            .GetAttributeAsync("href");
        var answer = await window.Page.APIRequest.GetAsync(new Uri(new Uri(window.Page.Url), address).ToString());
        return (await answer.TextAsync()).Split("\r\n")[0].TrimStart('\uFEFF');
    }
}
