using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.Policies;
using Muster.Kernel.Ids;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.TestKit.Hosting.AccessCalls;

namespace Muster.Integration.ConfigurationPolicies;

public sealed class PolicyApiTests(Hosts hosts) : IClassFixture<Hosts>
{
    private static readonly string Content = PolicyCalls.Csp((PolicyCalls.Camera, 1));

    [Theory, OnBothDatabases]
    public async Task Faulty_content_is_refused_with_every_fault_at_its_place(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var content = "{\"settings\":[\n  {\"locUri\":\"/wrong\",\"value\":1},\n  {\"locUri\":\"./Vendor/A\"}\n]}";
        var name = $"Faulty {Uuid7.New(clock):N}";
        using var answer = await host.Admin.PostAsJsonAsync(PolicyCalls.Route, PolicyCalls.Draft(name, content));

        ((int)answer.StatusCode).ShouldBe(400);
        var problem = (await answer.Content.ReadFromJsonAsync<Faulty>())!; // the API answers no null
        problem.Code.ShouldBe("policy_content_faulty");
        problem
            .Faults.Select(fault => (fault.Code, fault.Line, fault.Column, fault.Pointer, fault.Field))
            .ShouldBe([
                ("loc_uri", 2, 13, "/settings/0/locUri", "locUri"),
                ("missing", 3, 3, "/settings/1/value", "value"),
            ]);
        problem.Errors["content"].Count.ShouldBe(2);

        var made = await host.CreatePolicyAsync(PolicyCalls.Draft(name, Content));
        (await host.TryPutPolicyAsync(made, new ConfigurationPolicyChange { Name = name, Content = content })).ShouldBe(
            (400, "policy_content_faulty")
        );
        (await host.PolicyAsync(made.Id)).LatestVersion.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Validation_says_what_saving_would_say_and_change(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var made = await host.CreatePolicyAsync(PolicyCalls.Draft($"Checked {Uuid7.New(clock):N}", Content));
        var check = new ValidateConfigurationPolicy
        {
            Kind = "windows_csp",
            Content = PolicyCalls.Csp((PolicyCalls.Camera, 0)),
            PolicyId = made.Id,
        };

        var good = await host.PostAsync<ConfigurationValidation>($"{PolicyCalls.Route}/validate", check);
        var warned = await host.PostAsync<ConfigurationValidation>(
            $"{PolicyCalls.Route}/validate",
            new ValidateConfigurationPolicy { Kind = "android_policy", Content = "{\"newField\":1}" }
        );

        good.Faults.ShouldBeEmpty();
        good.Settings.ShouldBe([new($"windows:{PolicyCalls.Camera}", "int:0", Secret: false)]);
        good.Changes.Single()
            .ShouldBe(new($"windows:{PolicyCalls.Camera}", "changed", "int:1", "int:0", Secret: false));
        (warned.Faults.Count, warned.Warnings.Single().Code).ShouldBe((0, "unknown_field"));
        (await host.PolicyAsync(made.Id)).LatestVersion.ShouldBe(1);
        (await host.TryPostAsync($"{PolicyCalls.Route}/validate", check with { Kind = "agent" })).ShouldBe(
            (404, "not_found")
        );
        (await host.TryPostAsync($"{PolicyCalls.Route}/validate", check with { Kind = "toaster" })).ShouldBe(
            (400, "validation_failed")
        );
    }

    [Theory, OnBothDatabases]
    public async Task Content_with_warnings_is_saved_and_keeps_them(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);

        var made = await host.CreatePolicyAsync(
            PolicyCalls.Draft($"Warned {Uuid7.New(clock):N}", "{\"newField\":1}", "android_policy")
        );

        made.WarningCount.ShouldBe(1);
        made.Platforms.ShouldBe(["android"]);
        var version = await host.GetAsync<ConfigurationPolicyVersionDetails>(
            $"{PolicyCalls.Route}/{made.Id}/versions/1"
        );
        version
            .Warnings.Single()
            .ShouldSatisfyAllConditions(
                warning => warning.Code.ShouldBe("unknown_field"),
                warning => (warning.Line, warning.Column).ShouldBe((1, 2))
            );
    }

    [Theory, OnBothDatabases]
    public async Task Names_are_unique_until_their_policy_is_deleted(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var name = $"Taken {Uuid7.New(clock):N}";
        var made = await host.CreatePolicyAsync(PolicyCalls.Draft(name, Content));
        var other = await host.CreatePolicyAsync(PolicyCalls.Draft($"{name} 2", Content));

        (await host.TryPostAsync(PolicyCalls.Route, PolicyCalls.Draft(name.ToUpperInvariant(), Content))).ShouldBe(
            (409, "configuration_policy_name_taken")
        );
        (await host.TryPutPolicyAsync(other, new ConfigurationPolicyChange { Name = name })).ShouldBe(
            (409, "configuration_policy_name_taken")
        );
        (await host.TryDeletePolicyAsync(made)).ShouldBe((200, null));
        (await host.TryPutPolicyAsync(other, new ConfigurationPolicyChange { Name = name })).ShouldBe((200, null));

        using var gone = await host.Admin.GetAsync($"{PolicyCalls.Route}/{made.Id}");
        using var version = await host.Admin.GetAsync($"{PolicyCalls.Route}/{made.Id}/versions/1");
        (await AdminCalls.CodeOfAsync(gone)).ShouldBe((404, "not_found"));
        (await AdminCalls.CodeOfAsync(version)).ShouldBe((404, "not_found"));
        (await host.TryDeletePolicyAsync(made)).ShouldBe((404, "not_found"));
    }

    [Theory, OnBothDatabases]
    public async Task Copy_has_the_newest_content_as_its_first_version(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var made = await host.CreatePolicyAsync(PolicyCalls.Draft($"Original {Uuid7.New(clock):N}", Content));
        var changed = await host.ChangePolicyAsync(made, PolicyCalls.Csp((PolicyCalls.Camera, 0)));

        var copy = await host.PostAsync<ConfigurationPolicy>(
            $"{PolicyCalls.Route}/{made.Id}/copy",
            new CopyConfigurationPolicy { Name = $"{made.Name} copy" }
        );

        (copy.LatestVersion, copy.Hash).ShouldBe((1, changed.Hash));
        copy.Id.ShouldNotBe(made.Id);
        (
            await host.TryPostAsync(
                $"{PolicyCalls.Route}/{made.Id}/copy",
                new CopyConfigurationPolicy { Name = made.Name }
            )
        ).ShouldBe((409, "configuration_policy_name_taken"));
    }

    [Theory, OnBothDatabases]
    public async Task List_is_searched_filtered_sorted_and_paged(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var prefix = $"List {Uuid7.New(clock):N}";
        foreach (var letter in "BCA")
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await host.CreatePolicyAsync(PolicyCalls.Draft($"{prefix} {letter}", Content));
        }

        await host.CreatePolicyAsync(PolicyCalls.Draft($"{prefix} D", "{\"funDisabled\":true}", "android_policy"));
        var route = $"{PolicyCalls.Route}?q={Uri.EscapeDataString(prefix.ToUpperInvariant())}&kind=windows_csp";

        (await NamesAsync(host, route)).ShouldBe("A B C");
        (await NamesAsync(host, $"{route}&sort=-name")).ShouldBe("C B A");
        (await NamesAsync(host, $"{route}&sort=-changedAt")).ShouldBe("A C B");
        foreach (var sort in new[] { "name", "-changedAt", "changedAt" })
        {
            var first = await host.GetAsync<Page<ConfigurationPolicy>>($"{route}&sort={sort}&limit=2");
            var rest = await host.GetAsync<Page<ConfigurationPolicy>>(
                $"{route}&sort={sort}&limit=2&cursor={first.NextCursor}"
            );
            first.Items.Concat(rest.Items).Select(policy => policy.Id).Distinct().Count().ShouldBe(3, sort);
        }

        using var refused = await host.Admin.GetAsync($"{PolicyCalls.Route}?kind=toaster&sort=size");
        (await AdminCalls.CodeOfAsync(refused)).ShouldBe((400, "validation_failed"));
    }

    [Theory, OnBothDatabases]
    public async Task Sizes_are_bounded_and_a_whole_megabyte_is_taken(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var name = $"Large {Uuid7.New(clock):N}";
        // Quotes are escaped in the content, and again in the body.
        string File(int length) =>
            $"{{\"files\":[{{\"path\":\"/a\",\"content\":\"{string.Concat(Enumerable.Repeat("\\\"", length / 2))}\"}}]}}";

        var largest = await host.CreatePolicyAsync(PolicyCalls.Draft(name, File(1024 * 1024 - 64), "agent"));

        largest.SettingCount.ShouldBe(2);
        (
            await host.TryPostAsync(PolicyCalls.Route, PolicyCalls.Draft($"{name} 2", File(1024 * 1024), "agent"))
        ).ShouldBe((400, "policy_content_faulty"));
        (
            await host.TryPostAsync(
                PolicyCalls.Route,
                PolicyCalls.Draft(new string('n', 129), Content) with
                {
                    Note = new string('n', 501),
                }
            )
        ).ShouldBe((400, "validation_failed"));
    }

    [Theory, OnBothDatabases]
    public async Task Changes_need_the_version_that_was_seen(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var made = await host.CreatePolicyAsync(PolicyCalls.Draft($"Seen {Uuid7.New(clock):N}", Content));

        using var put = await host.Admin.PutAsJsonAsync(
            $"{PolicyCalls.Route}/{made.Id}",
            new ConfigurationPolicyChange { Name = made.Name }
        );
        using var deleted = await host.Admin.DeleteAsync($"{PolicyCalls.Route}/{made.Id}");

        (await AdminCalls.CodeOfAsync(put)).ShouldBe((428, "version_required"));
        (await AdminCalls.CodeOfAsync(deleted)).ShouldBe((428, "version_required"));
    }

    [Theory, OnBothDatabases]
    public async Task Viewers_see_settings_and_only_who_manages_policies_sees_contents(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var made = await host.CreatePolicyAsync(PolicyCalls.Draft($"Shown {Uuid7.New(clock):N}", Content));
        using var viewer = host.With(await host.ServiceTokenAsync("viewer", Everywhere("viewer")));
        var route = $"{PolicyCalls.Route}/{made.Id}";

        foreach (var path in new[] { "", "/versions", "/versions/1", "/diff?from=1", "/conflicts", "/audit" })
        {
            ((int)(await viewer.GetAsync(route + path)).StatusCode).ShouldBe(200, path);
        }

        foreach (var path in new[] { "/versions/1/content", "/versions/1/file" })
        {
            ((int)(await viewer.GetAsync(route + path)).StatusCode).ShouldBe(403, path);
        }

        (await viewer.PostStatusAsync(PolicyCalls.Route, PolicyCalls.Draft("No", Content))).Status.ShouldBe(403);
        (
            await viewer.PostStatusAsync(
                $"{PolicyCalls.Route}/validate",
                new ValidateConfigurationPolicy { Kind = "windows_csp", Content = Content }
            )
        ).Status.ShouldBe(403);
    }

    private static async Task<string> NamesAsync(MusterHost host, string route) =>
        string.Join(
            ' ',
            (await host.GetAsync<Page<ConfigurationPolicy>>(route)).Items.Select(policy => policy.Name[^1])
        );

    private sealed record Faulty(
        string Code,
        IReadOnlyDictionary<string, IReadOnlyList<string>> Errors,
        IReadOnlyList<ConfigurationFinding> Faults
    );
}
