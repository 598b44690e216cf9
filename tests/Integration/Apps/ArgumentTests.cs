using Muster.Contracts;
using Muster.Contracts.Policies;
using Muster.Integration.Scripts;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Apps;

/// <summary>Arguments of installers often are secrets.</summary>
public sealed class ArgumentTests
{
    private const string Secret = "/licence=QRST-1234"; // letters that no id has
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Theory, OnBothDatabases]
    public async Task Arguments_are_sealed_and_shown_to_those_who_manage(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind, new HostOptions { Clock = new FakeClock(Monday) });
        var exe = await host.Admin.PackageAsync(Bytes.Exe());
        var draft = AppCalls.Win32("Tool", exe.Sha256) with { Arguments = [Secret] };
        var app = await host.CreateAppAsync(draft);
        var path = $"{AppCalls.Route}/{app.Id}";
        (await host.Admin.TryPutAsync(path, app.Version, draft with { Arguments = [Secret, "/quiet"] })).ShouldBe(
            (200, null)
        );
        var plain = await host.CreateAppAsync(AppCalls.Apt("Browser"));
        using var viewer = await host.OperatorAsync("viewer", AccessCalls.Everywhere("viewer"));
        using var second = await host.OperatorAsync("second", AccessCalls.Everywhere("policy_admin"));
        (await host.Admin.TryPutAsync(path, app.Version + 1, draft with { Arguments = [$"{Secret}-5"] })).ShouldBe(
            (200, null) // it waits
        );

        foreach (var shown in new[] { AppCalls.Route, path, $"{path}/versions", $"{path}/versions/1", $"{path}/audit" })
        {
            (await viewer.Http.GetStringAsync(shown)).ShouldNotContain("QRST", customMessage: shown);
        }

        (await viewer.GetAsync<App>(path)).Content.Arguments.ShouldBeNull();
        (await viewer.GetAsync<App>($"{AppCalls.Route}/{plain.Id}")).Content.Arguments.ShouldBe([]);
        (await viewer.GetAsync<ContentDiff>($"{path}/diff?from=1&to=2")).Fields.ShouldBe([
            new("arguments", null, null),
        ]);
        (await host.GetAsync<App>(path)).Content.Arguments.ShouldBe([Secret, "/quiet"]);
        (await host.GetAsync<AppVersion>($"{path}/versions/1")).Content.Arguments.ShouldBe([Secret]);
        (await host.GetAsync<ContentDiff>($"{path}/diff?from=1&to=2")).Fields.ShouldBe([
            new("arguments", $"\"{Secret}\"", $"\"{Secret}\"\n\"/quiet\""),
        ]);
        var waiting = (await host.GetAsync<Page<Proposal>>("/api/proposals")).Items.ShouldHaveSingleItem();
        (await second.GetAsync<ProposalDetails>($"/api/proposals/{waiting.Id}")).App!.Arguments.ShouldBe([
            $"{Secret}-5",
        ]);
        foreach (var column in new[] { "content FROM app_versions", "draft FROM proposals" })
        {
            (await Sql.RowsAsync(host.Database, $"SELECT {column}")).ShouldAllBe(row => !row.Contains("QRST"));
        }

        (await ProposalCalls.ApproveAsync(second, waiting)).ShouldBe((200, null));
        (await host.GetAsync<App>(path)).Content.Arguments.ShouldBe([$"{Secret}-5"]);
        await host.DisposeAsync();
        await host.Database.DropAsync();
    }

    [Theory, OnBothDatabases]
    public async Task Two_changes_that_differ_are_never_shown_alike(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind, new HostOptions { Clock = new FakeClock(Monday) });
        var exe = await host.Admin.PackageAsync(Bytes.Exe());
        var draft = AppCalls.Win32("Tool", exe.Sha256) with { Detection = [Registry("Value, expected 1", null)] };
        var app = await host.CreateAppAsync(draft);
        var path = $"{AppCalls.Route}/{app.Id}";
        (await host.Admin.TryPutAsync(path, app.Version, draft with { Detection = [Registry("Value", "1")] })).ShouldBe(
            (200, null)
        );

        var field = (await host.GetAsync<ContentDiff>($"{path}/diff?from=1&to=2")).Fields.ShouldHaveSingleItem();

        field.Before.ShouldNotBe(field.After);
        await host.DisposeAsync();
        await host.Database.DropAsync();
    }

    private static DetectionRule Registry(string name, string? expected) =>
        new()
        {
            Type = "registry_value",
            Target = @"HKLM\SOFTWARE\Contoso",
            ValueName = name,
            Expected = expected,
        };
}
