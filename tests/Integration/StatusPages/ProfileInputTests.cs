using System.Net.Http.Json;
using System.Text.Json;
using Muster.Contracts.StatusPages;
using Muster.Kernel.Ids;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.StatusPages;

public sealed class ProfileInputTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Profile_at_its_limits_is_made_and_one_beyond_any_of_them_is_refused(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var good = ProfileCalls.Draft($"Limits {Uuid7.New(clock):N}") with
        {
            BlockingApps = ProfileCalls.Apps(100),
            TimeoutMinutes = 1440,
            CustomHeading = new string('h', 128),
            CustomMessage = new string('m', 10_000),
            SupportUrl = "https://support.company.com",
        };
        (string Field, EspProfileDraft Draft)[] faulty =
        [
            ("name", good with { Name = " " }),
            ("name", good with { Name = new string('n', 129) }),
            ("description", good with { Description = new string('d', 501) }),
            ("status", good with { Status = "asleep" }),
            ("timeoutMinutes", good with { TimeoutMinutes = 0 }),
            ("timeoutMinutes", good with { TimeoutMinutes = 1441 }),
            ("blockingApps", good with { BlockingApps = ProfileCalls.Apps(101) }),
            ("blockingApps", good with { BlockingApps = [App("Contoso.One"), App("contoso.one")] }),
            ("blockingApps", good with { BlockingApps = [App("has a blank")] }),
            ("blockingApps", good with { BlockingApps = [App("")] }),
            ("blockingApps", good with { BlockingApps = [App("Contoso.One") with { Name = " " }] }),
            ("assignedGroupIds", good with { AssignedGroupIds = [.. Ids(101)] }),
            ("technicianPhaseMode", good with { TechnicianPhaseMode = "none" }),
            ("customHeading", good with { CustomHeading = new string('h', 129) }),
            ("customMessage", good with { CustomMessage = new string('m', 10_001) }),
            ("customMessage", good with { CustomMessage = "a bell\u0007" }),
            ("supportUrl", good with { SupportUrl = "javascript:alert(1)" }),
            ("supportUrl", good with { SupportUrl = "ftp://support.company.com" }),
            ("supportUrl", good with { SupportUrl = "support.company.com" }),
            ("supportUrl", good with { SupportUrl = "https://user:secret@support.company.com" }),
        ];

        foreach (var (field, draft) in faulty)
        {
            (await FieldsAsync(host, draft)).ShouldBe([field], JsonSerializer.Serialize(draft)[..100]);
        }

        var made = await host.CreateProfileAsync(good);
        (made.BlockingApps.Count, made.TimeoutMinutes, made.CustomMessage!.Length, made.SupportUrl).ShouldBe(
            (100, 1440, 10_000, "https://support.company.com")
        );

        IEnumerable<Guid> Ids(int count) => Enumerable.Range(0, count).Select(_ => Uuid7.New(clock));
    }

    [Theory, OnBothDatabases]
    public async Task App_is_named_by_a_uuid_or_by_a_package_identifier(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        IReadOnlyList<string> ids = [$"{Uuid7.New(clock)}", "Microsoft.Office", "{23170F69-40C1-2702}", "a_b+c-1"];

        var made = await host.CreateProfileAsync(
            ProfileCalls.Draft($"Apps {Uuid7.New(clock):N}") with
            {
                BlockingApps = [.. ids.Select(App)],
            }
        );

        made.BlockingApps.Select(app => app.AppId).ShouldBe(ids);
    }

    [Theory, OnBothDatabases]
    public async Task New_profile_says_what_the_guide_says_when_only_a_name_is_given(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);

        var made = await host.CreateProfileAsync(new EspProfileDraft { Name = $"Bare {Uuid7.New(clock):N}" });

        (made.ShowProgress, made.DeviceBlock, made.TimeoutMinutes).ShouldBe((true, true, 60));
        (made.ShowAccountProgress, made.AccountBlock, made.AllowSkip).ShouldBe((true, false, false));
        (made.ShowErrorDetails, made.AllowRetry, made.AllowReset, made.AllowUseOnFailure).ShouldBe(
            (true, true, false, false)
        );
        (made.AllowLogCollection, made.OnlyOobe, made.QualityUpdates, made.TechnicianPhaseMode).ShouldBe(
            (false, false, false, "all_apps")
        );
        (made.Status, made.BlockingApps.Count, made.AssignedGroups.Count).ShouldBe(("active", 0, 0));
        (made.CustomHeading, made.CustomMessage, made.SupportUrl).ShouldBe((null, null, null));
    }

    [Theory, OnBothDatabases]
    public async Task Message_keeps_its_lines_when_they_come_from_another_system(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);

        var made = await host.CreateProfileAsync(
            ProfileCalls.Draft($"Lines {Uuid7.New(clock):N}") with
            {
                CustomMessage = "First.\r\n\r\nSecond.\r\n",
            }
        );

        made.CustomMessage.ShouldBe("First.\n\nSecond.");
    }

    [Theory, OnBothDatabases]
    public async Task Unknown_member_and_missing_app_are_refused(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);

        (await host.TryPostAsync(ProfileCalls.Route, new { name = "One", timeout = 5 })).Status.ShouldBe(400);
        (
            await host.TryPostAsync(ProfileCalls.Route, new { name = "One", blockingApps = new object?[] { null } })
        ).Status.ShouldBe(400);
    }

    private static BlockingApp App(string id) =>
        new()
        {
            AppId = id,
            Name = "An app",
            Required = true,
        };

    private static async Task<IEnumerable<string>> FieldsAsync(MusterHost host, EspProfileDraft draft)
    {
        using var answer = await host.Admin.PostAsJsonAsync(ProfileCalls.Route, draft);
        using var problem = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync());
        return problem.RootElement.TryGetProperty("errors", out var errors)
            ? [.. errors.EnumerateObject().Select(error => error.Name)]
            : [$"{(int)answer.StatusCode}"];
    }
}
