using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.Audit;
using Muster.Contracts.Policies;
using Muster.Kernel.Ids;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.ConfigurationPolicies;

public sealed class PolicyVersionTests(Hosts hosts) : IClassFixture<Hosts>
{
    private const string Camera = PolicyCalls.Camera;
    private const string Other = "./Device/Vendor/MSFT/Policy/Config/Search/AllowCortana";

    [Theory, OnBothDatabases]
    public async Task Every_other_content_is_the_next_version_and_the_same_again_is_none(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var made = await host.CreatePolicyAsync(
            PolicyCalls.Draft($"Cameras {Uuid7.New(clock):N}", PolicyCalls.Csp((Camera, 1))) with
            {
                Note = "For the labs",
            }
        );
        clock.Advance(TimeSpan.FromSeconds(1));

        var changed = await host.ChangePolicyAsync(made, PolicyCalls.Csp((Camera, 0), (Other, 0)), "Ticket 12");
        var same = await host.ChangePolicyAsync(changed, PolicyCalls.Csp((Camera, 0), (Other, 0)));
        clock.Advance(TimeSpan.FromSeconds(1));
        var renamed = await host.TryPutPolicyAsync(
            same,
            new ConfigurationPolicyChange { Name = $"{made.Name} and more" }
        );

        (made.LatestVersion, made.SettingCount, made.Version).ShouldBe((1, 1, 1));
        (changed.LatestVersion, changed.SettingCount, changed.Version).ShouldBe((2, 2, 2));
        (same.LatestVersion, same.Version).ShouldBe((2, 2));
        renamed.ShouldBe((200, null));
        var now = await host.PolicyAsync(made.Id);
        (now.LatestVersion, now.Version, now.Name).ShouldBe((2, 3, $"{made.Name} and more"));
        var versions = await host.PolicyVersionsAsync(made.Id);
        versions
            .Select(version => (version.Number, version.Note, version.SettingCount))
            .ShouldBe([(2, "Ticket 12", 2), (1, "For the labs", 1)]);
        versions[0].Hash.ShouldBe(now.Hash);
        versions[0].At.ShouldBeGreaterThan(versions[1].At);
        var audit = (await host.GetAsync<Page<AuditEntry>>($"{PolicyCalls.Route}/{made.Id}/audit")).Items;
        audit
            .Select(row => row.Action)
            .ShouldBe(["configuration_policy_changed", "configuration_policy_changed", "configuration_policy_created"]);
        $"{audit[1].Details}".ShouldContain(changed.Hash);
        $"{audit[1].Details}".ShouldNotContain("AllowCamera");
    }

    [Theory, OnBothDatabases]
    public async Task Content_of_each_version_comes_back_as_it_was_saved(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var (first, second) = ($"{PolicyCalls.Csp((Camera, 1))}\n\n", PolicyCalls.Csp((Camera, 0)));
        var made = await host.CreatePolicyAsync(PolicyCalls.Draft($"Cameras {Uuid7.New(clock):N}", first));
        await host.ChangePolicyAsync(made, second);

        (await ContentAsync(host, made.Id, 1)).Content.ShouldBe(first);
        (await ContentAsync(host, made.Id, 2)).Content.ShouldBe(second);
        using var none = await host.Admin.GetAsync($"{PolicyCalls.Route}/{made.Id}/versions/3/content");
        (await AdminCalls.CodeOfAsync(none)).ShouldBe((404, "not_found"));
        using var file = await host.Admin.GetAsync($"{PolicyCalls.Route}/{made.Id}/versions/1/file");
        file.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.syncml.dm+xml");
        file.Content.Headers.ContentDisposition!.FileName.ShouldEndWith("-1.xml");
        (await file.Content.ReadAsStringAsync()).ShouldContain($"<LocURI>{Camera}</LocURI>");
    }

    [Theory, OnBothDatabases]
    public async Task Diff_names_what_was_added_removed_and_changed(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var made = await host.CreatePolicyAsync(
            PolicyCalls.Draft($"Cameras {Uuid7.New(clock):N}", PolicyCalls.Csp((Camera, 1), ("./Vendor/MSFT/Gone", 1)))
        );
        await host.ChangePolicyAsync(made, PolicyCalls.Csp((Camera, 0), (Other, 2)));

        var diff = await host.GetAsync<ConfigurationDiff>($"{PolicyCalls.Route}/{made.Id}/diff?from=1");

        (diff.From, diff.To).ShouldBe((1, 2));
        diff.Changes.ShouldBe(
            [
                new($"windows:{Camera}", "changed", "int:1", "int:0", Secret: false),
                new($"windows:{Other}", "added", null, "int:2", Secret: false),
                new("windows:./Vendor/MSFT/Gone", "removed", "int:1", null, Secret: false),
            ],
            ignoreOrder: true
        );
        (
            await host.GetAsync<ConfigurationDiff>($"{PolicyCalls.Route}/{made.Id}/diff?from=2&to=2")
        ).Changes.ShouldBeEmpty();
        using var missing = await host.Admin.GetAsync($"{PolicyCalls.Route}/{made.Id}/diff?from=1&to=9");
        (await AdminCalls.CodeOfAsync(missing)).ShouldBe((404, "not_found"));
    }

    [Theory, OnBothDatabases]
    public async Task Restoring_makes_a_new_version_with_the_old_content(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var made = await host.CreatePolicyAsync(
            PolicyCalls.Draft($"Cameras {Uuid7.New(clock):N}", PolicyCalls.Csp((Camera, 1)))
        );
        var changed = await host.ChangePolicyAsync(made, PolicyCalls.Csp((Camera, 0)));
        var route = $"{PolicyCalls.Route}/{made.Id}/versions/1/restore";

        (await host.TryPostAsync(route, new RestoreConfigurationPolicyVersion { SeenVersion = made.Version })).ShouldBe(
            (409, "version_changed")
        );
        var restored = await host.PostAsync<ConfigurationPolicy>(
            route,
            new RestoreConfigurationPolicyVersion { SeenVersion = changed.Version, Note = "It broke the labs" }
        );
        var again = await host.PostAsync<ConfigurationPolicy>(
            route,
            new RestoreConfigurationPolicyVersion { SeenVersion = restored.Version }
        );

        (restored.LatestVersion, restored.Hash).ShouldBe((3, made.Hash));
        again.LatestVersion.ShouldBe(3);
        var version = (await host.PolicyVersionsAsync(made.Id))[0];
        (version.RestoredFrom, version.Note).ShouldBe((1, "It broke the labs"));
        (await ContentAsync(host, made.Id, 3)).Content.ShouldBe(PolicyCalls.Csp((Camera, 1)));
        (
            await host.TryPostAsync(
                $"{PolicyCalls.Route}/{made.Id}/versions/9/restore",
                new RestoreConfigurationPolicyVersion { SeenVersion = again.Version }
            )
        ).ShouldBe((404, "not_found"));
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_people_who_save_at_once_one_is_told_what_is_there_now(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var made = await host.CreatePolicyAsync(
            PolicyCalls.Draft($"Cameras {Uuid7.New(clock):N}", PolicyCalls.Csp((Camera, 1)))
        );

        var answers = await Task.WhenAll(
            Enumerable
                .Range(2, 4)
                .Select(value =>
                    host.PutPolicyAsync(
                        made,
                        new ConfigurationPolicyChange { Name = made.Name, Content = PolicyCalls.Csp((Camera, value)) }
                    )
                )
        );

        answers.Count(answer => answer.IsSuccessStatusCode).ShouldBe(1);
        foreach (var refused in answers.Where(answer => !answer.IsSuccessStatusCode))
        {
            ((int)refused.StatusCode).ShouldBe(409);
            var problem = (await refused.Content.ReadFromJsonAsync<Moved>())!; // the API answers no null
            (problem.Code, problem.Current.LatestVersion, problem.Current.Version).ShouldBe(("version_changed", 2, 2));
        }

        (await host.PolicyVersionsAsync(made.Id)).Count.ShouldBe(2);
        (await host.TryDeletePolicyAsync(made)).ShouldBe((409, "version_changed"));
    }

    [Theory, OnBothDatabases]
    public async Task Versions_come_in_pages_newest_first(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var policy = await host.CreatePolicyAsync(
            PolicyCalls.Draft($"Cameras {Uuid7.New(clock):N}", PolicyCalls.Csp((Camera, 1)))
        );
        for (var value = 2; value <= 5; value++)
        {
            policy = await host.ChangePolicyAsync(policy, PolicyCalls.Csp((Camera, value)));
        }

        var route = $"{PolicyCalls.Route}/{policy.Id}/versions?limit=3";
        var first = await host.GetAsync<Page<ConfigurationPolicyVersion>>(route);
        var rest = await host.GetAsync<Page<ConfigurationPolicyVersion>>($"{route}&cursor={first.NextCursor}");

        first.Items.Select(version => version.Number).ShouldBe([5, 4, 3]);
        rest.Items.Select(version => version.Number).ShouldBe([2, 1]);
        rest.NextCursor.ShouldBeNull();
    }

    private static Task<ConfigurationPolicyContent> ContentAsync(MusterHost host, Guid id, int number) =>
        host.GetAsync<ConfigurationPolicyContent>($"{PolicyCalls.Route}/{id}/versions/{number}/content");

    private sealed record Moved(string Code, ConfigurationPolicy Current);
}
