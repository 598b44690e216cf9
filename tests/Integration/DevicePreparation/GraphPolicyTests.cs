using System.Text.Json;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.DevicePreparation.GraphCalls;

namespace Muster.Integration.DevicePreparation;

/// <summary>Policies in the form of the settings catalogue.</summary>
public sealed class GraphPolicyTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Policy_of_the_catalogue_is_a_policy_of_ours_and_is_read_as_it_was_written(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;

        var made = await host.Admin.GraphAsync(
            "POST",
            Policies,
            Policy(
                "Whole",
                Choice("deploymentmode", 0),
                Choice("deploymenttype", 0),
                Choice("jointype", 0),
                Choice("accountype", 1),
                Simple("timeout", 90),
                Simple("customerrormessage", "Ask us."),
                Choice("allowskip", 1),
                Choice("allowdiagnostics", 1),
                Simple("devicesecuritygroupids", ""),
                Many("allowedscriptids", " ")
            )
        );

        var id = made.Made;
        made.Body.GetProperty("technologies").GetString().ShouldBe("enrollment");
        made.Body.GetProperty("templateReference").GetProperty("templateId").GetString().ShouldBe(UserDriven);
        var own = await host.GetAsync<DevicePreparationPolicy>($"/api/device-preparation-policies/{id}");
        (own.Name, own.Description, own.TimeoutMinutes, own.CustomErrorMessage).ShouldBe(("Whole", "d", 90, "Ask us."));
        (own.AllowSkipAfterRetries, own.ShowDiagnosticsLink, own.UserAccountType, own.Mode).ShouldBe(
            (true, true, "administrator", "user_driven")
        );
        var settings = await host.Admin.GraphAsync("GET", $"{Policies}('{id}')/settings");
        SettingsIn(settings.Body.GetProperty("value"))
            .ShouldBe(
                new Dictionary<string, string>
                {
                    ["deploymentmode"] = "deploymentmode_0",
                    ["deploymenttype"] = "deploymenttype_0",
                    ["jointype"] = "jointype_0",
                    ["accountype"] = "accountype_1",
                    ["timeout"] = "90",
                    ["customerrormessage"] = "Ask us.",
                    ["allowskip"] = "allowskip_1",
                    ["allowdiagnostics"] = "allowdiagnostics_1",
                    ["devicesecuritygroupids"] = "",
                },
                ignoreOrder: true
            );
    }

    [Theory, OnBothDatabases]
    public async Task Part_of_a_policy_is_changed_and_the_rest_stays(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var (id, group) = (
            await host.GraphPolicyAsync("Before", Simple("timeout", 90), Choice("accountype", 1)),
            await host.PostedGroupAsync("Part")
        );
        await host.Admin.GraphAsync("POST", $"{Policies}/{id}/{SetTarget}", Target(group));

        var named = await host.Admin.GraphAsync("PATCH", $"{Policies}('{id}')", """{"name":"After"}""");
        var set = await host.Admin.GraphAsync(
            "PATCH",
            $"{Policies}/{id}",
            JsonSerializer
                .Serialize(new { settings = Array.Empty<int>() })
                .Replace("[]", $"[{Simple("timeout", 30)}]", StringComparison.Ordinal)
        );

        (named.Status, set.Status).ShouldBe((200, 200), $"{named.Body} {set.Body}");
        var own = await host.GetAsync<DevicePreparationPolicy>($"/api/device-preparation-policies/{id}");
        (own.Name, own.Description, own.TimeoutMinutes, own.UserAccountType, own.DeviceGroup?.Id).ShouldBe(
            ("After", "d", 30, "standard", group)
        );
        var again = await host.Admin.GraphAsync("POST", Policies, Policy("after"));
        again.Refusal.ShouldBe((409, "Conflict"));

        (await host.Admin.GraphAsync("DELETE", $"{Policies}('{id}')")).Status.ShouldBe(204);
        (await host.Admin.GraphAsync("GET", $"{Policies}('{id}')")).Refusal.ShouldBe((404, "ResourceNotFound"));
        (await host.Admin.GraphAsync("DELETE", $"{Policies}('{id}')")).Status.ShouldBe(404);
    }

    [Theory, OnBothDatabases]
    public async Task Policy_is_assigned_to_groups_of_people_and_to_nothing_else(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var (id, people) = (await host.GraphPolicyAsync("Assigned"), await host.UserGroupAsync("Assigned people"));

        var assigned = await host.Admin.GraphAsync("POST", $"{Policies}('{id}')/assign", Assigning(people));

        assigned.Status.ShouldBe(200, $"{assigned.Body}");
        var read = await host.Admin.GraphAsync("GET", $"{Policies}('{id}')/assignments");
        var one = read.Body.GetProperty("value").EnumerateArray().Single();
        one.GetProperty("id").GetString().ShouldBe($"{id}_{people}");
        one.GetProperty("target").GetProperty("groupId").GetGuid().ShouldBe(people);
        (await host.Admin.GraphAsync("GET", $"{Policies}/{id}"))
            .Body.GetProperty("isAssigned")
            .GetBoolean()
            .ShouldBeTrue();

        (await host.Admin.GraphAsync("POST", $"{Policies}/{id}/assign", Assigning(id))).Status.ShouldBe(409);
        (
            await host.Admin.GraphAsync(
                "POST",
                $"{Policies}/{id}/assign",
                """{"assignments":[{"target":{"@odata.type":"#microsoft.graph.allDevicesAssignmentTarget"}}]}"""
            )
        ).Refusal.ShouldBe((400, "BadRequest"));
        (await host.Admin.GraphAsync("POST", $"{Policies}/{id}/assign", "{}")).Status.ShouldBe(400);
        var automatic = await host.Admin.GraphAsync(
            "PATCH",
            $"{Policies}/{id}",
            JsonSerializer
                .Serialize(new { settings = Array.Empty<int>() })
                .Replace("[]", $"[{Choice("deploymenttype", 1)}]", StringComparison.Ordinal)
        );
        automatic.Refusal.ShouldBe((400, "BadRequest"));

        await host.Admin.GraphAsync("POST", $"{Policies}/{id}/assign", """{"assignments":[]}""");
        (await host.Admin.GraphAsync("GET", $"{Policies}/{id}/assignments"))
            .Body.GetProperty("value")
            .GetArrayLength()
            .ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task List_is_read_page_by_page_and_by_name(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        foreach (var name in new[] { "Page 1", "Page 2", "It's page 3" })
        {
            await host.GraphPolicyAsync(name);
        }

        var names = new List<string>();
        string? next = $"{Policies}?$filter=technologies%20has%20'enrollment'&$top=1";
        while (next is not null)
        {
            var page = await host.Admin.GraphAsync("GET", next);
            names.Add(page.Body.GetProperty("value").EnumerateArray().Single().GetProperty("name").GetString()!); // all have one
            next = page.Body.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
        }

        names.Count(name => name.Contains("age ", StringComparison.Ordinal)).ShouldBe(3);
        names.ShouldBeUnique();
        var found = await host.Admin.GraphAsync(
            "GET",
            $"{Policies}?$filter=technologies has 'enrollment' and name eq 'It''s page 3'&$expand=settings&$select=id"
        );
        var one = found.Body.GetProperty("value").EnumerateArray().Single();
        one.GetProperty("name").GetString().ShouldBe("It's page 3");
        one.GetProperty("settings").GetArrayLength().ShouldBe(one.GetProperty("settingCount").GetInt32());
        foreach (var query in new[] { "$filter=name ne 'x'", "$top=0", "$top=x", "$orderby=name", "$expand=x" })
        {
            (await host.Admin.GraphAsync("GET", $"{Policies}?{query}")).Refusal.ShouldBe((400, "BadRequest"), query);
        }
    }

    [Theory, OnBothDatabases]
    public async Task What_has_no_counterpart_here_is_refused_by_name(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        (string Body, string Says)[] calls =
        [
            (Policy("x", Simple("background", 1)), $"{Prefix}background is no setting that this server knows"),
            (Policy("x", Simple("timeout", "60")), $"{Prefix}timeout: "),
            (Policy("x", Simple("timeout", 14)), "15 to 720"),
            (Policy("x", Simple("timeout", 721)), "15 to 720"),
            (Policy("x", Choice("jointype", 1)), $"{Prefix}jointype_0"),
            (Policy("x", Choice("deploymenttype", 1)), "does not fit the template"),
            (Policy("x", Simple("timeout", 60), Simple("timeout", 60)), "of its own"),
            (Policy("x", Many("allowedappids", "Berlin")), $"{Prefix}allowedappids: "),
            (Policy("x", Many("allowedappids", Apps(26))), "appIds: At most 25"),
            (Policy("x", Many("allowedscriptids", Ids(11))), "scriptIds: At most 10"),
            (Policy(""), "name: "),
            (Policy("x").Replace("enrollment\"", "mdm\"", StringComparison.Ordinal), "technologies: "),
            (Policy("x").Replace("windows10", "macOS", StringComparison.Ordinal), "platforms: "),
            (Policy("x").Replace(UserDriven, "other", StringComparison.Ordinal), "templateReference.templateId: "),
            ("""{"name":1}""", "cannot be read"),
            ("{", "cannot be read"),
            ("", "cannot be read"),
        ];
        foreach (var (body, says) in calls)
        {
            var refused = await host.Admin.GraphAsync("POST", Policies, body);

            refused.Refusal.ShouldBe((400, "BadRequest"), body);
            refused.Message.ShouldContain(says);
        }

        var missing = await host.Admin.GraphAsync("POST", Policies, Policy("x", Many("allowedappids", Apps(1))));
        missing.Refusal.ShouldBe((409, "Conflict"));
    }

    [Theory, OnBothDatabases]
    public async Task Policies_whose_group_is_out_of_scope_are_not_there(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var (id, group) = (await host.GraphPolicyAsync("Foreign"), await host.PostedGroupAsync("Foreign"));
        await host.Admin.GraphAsync("POST", $"{Policies}/{id}/{SetTarget}", Target(group));
        var mine = await host.CreateGroupAsync("Foreign mine");
        using var scoped = host.With(
            await host.ServiceTokenAsync($"foreign {kind}", AccessCalls.Over("policy_admin", mine.Id))
        );

        (await scoped.GraphAsync("GET", Policies)).Body.GetProperty("value").GetArrayLength().ShouldBe(0);
        (string Method, string Path, string? Body)[] calls =
        [
            ("GET", "", null),
            ("GET", "/settings", null),
            ("GET", "/assignments", null),
            ("GET", $"/{RetrieveTarget}", null),
            ("POST", "/retrieveJustInTimeConfiguration", null),
            ("POST", $"/{SetTarget}", Target(mine.Id)),
            ("POST", "/clearEnrollmentTimeDeviceMembershipTarget", null),
        ];
        foreach (var (method, path, body) in calls)
        {
            (await scoped.GraphAsync(method, $"{Policies}('{id}'){path}", body)).Refusal.ShouldBe(
                (404, "ResourceNotFound"),
                path
            );
        }
    }

    private static string Assigning(Guid group) =>
        JsonSerializer
            .Serialize(new { assignments = new[] { new { id = "", target = new { type = "g", groupId = group } } } })
            .Replace(
                "\"type\":\"g\"",
                "\"@odata.type\":\"#microsoft.graph.groupAssignmentTarget\"",
                StringComparison.Ordinal
            );

    private static string[] Ids(int count) =>
        [.. Enumerable.Range(1, count).Select(one => $"{new Guid(one, 0, 0, new byte[8])}")];

    private static string[] Apps(int count) =>
        [.. Ids(count).Select(id => JsonSerializer.Serialize(new { id, type = "#microsoft.graph.win32LobApp" }))];

    private static Dictionary<string, string> SettingsIn(JsonElement settings) =>
        settings
            .EnumerateArray()
            .Select(setting => setting.GetProperty("settingInstance"))
            .ToDictionary(
                instance => Short(instance.GetProperty("settingDefinitionId").GetString()),
                instance =>
                    Short(
                        instance.TryGetProperty("choiceSettingValue", out var choice)
                            ? choice.GetProperty("value").GetString()
                            : $"{instance.GetProperty("simpleSettingValue").GetProperty("value")}"
                    )
            );

    private static string Short(string? text) => text!.Replace(Prefix, "", StringComparison.Ordinal); // all have one
}
