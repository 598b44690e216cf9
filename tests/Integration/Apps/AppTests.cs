using Muster.Contracts;
using Muster.Contracts.Audit;
using Muster.Contracts.Policies;
using Muster.Kernel.Ids;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Apps;

public sealed class AppTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task App_of_a_package_is_detected_by_what_the_package_says(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var package = await host.Admin.PackageAsync(await Bytes.DebAsync("contoso-tool", "4.2-1"));

        var app = await host.CreateAppAsync(
            new AppDraft
            {
                Name = $"Tool {Uuid7.New(clock)}",
                Platform = "linux",
                Kind = "deb",
                PackageSha256 = package.Sha256,
            }
        );

        app.Content.Detection.ShouldBe([
            new DetectionRule
            {
                Type = "package",
                Target = "contoso-tool",
                Expected = "4.2-1",
            },
        ]);
        app.Package!.Content.Name.ShouldBe("contoso-tool");
        (app.Number, app.Content.Context, app.Content.OnRemoval).ShouldBe((1, "system", "keep"));
    }

    [Theory, OnBothDatabases]
    public async Task Each_change_makes_a_version_and_versions_can_be_compared(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var draft = AppCalls.Apt($"Browser {Uuid7.New(clock)}");
        var app = await host.CreateAppAsync(draft);
        var path = $"{AppCalls.Route}/{app.Id}";

        clock.Advance(TimeSpan.FromSeconds(1));
        (
            await host.Admin.TryPutAsync(path, app.Version, draft with { Description = "For all", Note = "Said why" })
        ).ShouldBe((200, null));
        (await host.Admin.TryPutAsync(path, app.Version, draft)).ShouldBe((409, "version_changed"));
        var second = await host.GetAsync<App>(path);
        (await host.Admin.TryPutAsync(path, second.Version, draft with { Description = "For all" })).ShouldBe(
            (200, null)
        );

        second.Number.ShouldBe(2);
        (await host.GetAsync<App>(path)).Number.ShouldBe(2); // what changes nothing makes no version
        var versions = (await host.GetAsync<Page<AppVersion>>($"{path}/versions")).Items;
        versions.Select(row => (row.Number, row.Note)).ShouldBe([(2, "Said why"), (1, null)]);
        var diff = await host.GetAsync<ContentDiff>($"{path}/diff?from=1&to=2");
        diff.Fields.ShouldBe([new ContentFieldDiff("description", null, "For all")]);
        (await host.GetAsync<AppVersion>($"{path}/versions/1")).Hash.ShouldBe(app.Hash);
        var audit = (await host.GetAsync<Page<AuditEntry>>($"{path}/audit")).Items;
        audit.Select(row => row.Action).ShouldBe(["app_changed", "app_created"]);
        $"{audit[0].Details}".ShouldContain(second.Hash);
        $"{audit[0].Details}".ShouldNotContain("For all");
    }

    [Theory, OnBothDatabases]
    public async Task Deleted_app_leaves_its_name_and_keeps_its_versions(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var draft = AppCalls.Apt($"Gone {Uuid7.New(clock)}");
        var app = await host.CreateAppAsync(draft);
        var path = $"{AppCalls.Route}/{app.Id}";

        (await host.TryPostAsync(AppCalls.Route, draft with { Name = draft.Name.ToUpperInvariant() })).ShouldBe(
            (409, "app_name_taken")
        );
        (await host.Admin.TryDeleteAsync(path, app.Version + 1)).ShouldBe((409, "version_changed"));
        (await host.Admin.TryDeleteAsync(path, app.Version)).ShouldBe((200, null));

        (await host.Admin.TryGetAsync(path)).ShouldBe((404, "not_found"));
        (await host.Admin.TryGetAsync($"{path}/versions/1")).ShouldBe((200, null));
        (await host.TryPostAsync(AppCalls.Route, draft)).ShouldBe((200, null));
    }

    [Theory, OnBothDatabases]
    public async Task List_is_paged_filtered_and_sorted(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var prefix = $"L{Uuid7.New(clock):N}";
        foreach (var letter in "cab")
        {
            await host.CreateAppAsync(AppCalls.Apt($"{prefix} {letter}"));
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        await host.CreateAppAsync(
            new AppDraft
            {
                Name = $"{prefix} d",
                Platform = "windows",
                Kind = "winget",
                PackageId = "Mozilla.Firefox",
            }
        );

        (await NamesAsync("limit=2")).ShouldBe(["a", "b"]);
        (await NamesAsync("sort=-name")).ShouldBe(["d", "c", "b", "a"]);
        (await NamesAsync("sort=changedAt&platform=linux")).ShouldBe(["c", "a", "b"]);
        (await NamesAsync("kind=winget")).ShouldBe(["d"]);
        var first = await host.GetAsync<Page<App>>($"{AppCalls.Route}?q={prefix}&limit=2&sort=-changedAt");
        var next = await host.GetAsync<Page<App>>(
            $"{AppCalls.Route}?q={prefix}&limit=2&sort=-changedAt&cursor={first.NextCursor}"
        );
        first.Items.Concat(next.Items).Select(Letter).ShouldBe(["d", "b", "a", "c"]);

        async Task<IEnumerable<string>> NamesAsync(string query) =>
            (await host.GetAsync<Page<App>>($"{AppCalls.Route}?q={prefix}&{query}")).Items.Select(Letter);
        static string Letter(App app) => app.Content.Name[^1..];
    }
}
