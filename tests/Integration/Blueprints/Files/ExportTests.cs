using Muster.Contracts;
using Muster.Contracts.Policies;
using Muster.Integration.Groups;
using Muster.Integration.Scripts;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.Blueprints.BlueprintCalls;

namespace Muster.Integration.Blueprints.Files;

/// <summary>What is becomes files, and files become what is.</summary>
public sealed class ExportTests
{
    [Theory, OnBothDatabases]
    public async Task Export_imported_into_an_empty_server_gives_the_same_and_the_second_time_nothing(DatabaseKind kind)
    {
        await using var from = await MusterHost.StartAsync(kind);
        await using var to = await MusterHost.StartAsync(kind);
        await FillAsync(from);
        var files = await from.ExportAsync();
        files
            .Select(file => file.Path)
            .ShouldBe([
                "device-groups/berlin.json",
                "device-groups/laptops-of-the-office.json",
                "apps/curl.json",
                "policies/cameras-off.json",
                "scripts/greets.json",
                "esp-profiles/quick.json",
                "blueprints/base.json",
                "blueprints/berlin-only.json",
            ]);

        var done = await to.ApplyAsync(files, "office");

        done.Items.ShouldAllBe(one => one.Action == "create" && one.Outcome == "done");
        (await to.ExportAsync()).Select(file => file.Text).ShouldBe(files.Select(file => file.Text));
        (await to.ApplyAsync(files, "office")).Items.ShouldAllBe(one => one.Action == "none" && one.Outcome == null);
        (await from.PlanAsync(files)).Items.ShouldAllBe(one => one.Action == "none");
        var together = await from.ExportAsync(single: true);
        (await to.PlanAsync(together)).Items.ShouldAllBe(one => one.Action == "none");
        var blueprint = (await to.GetAsync<Page<Blueprint>>(Route)).Items[0];
        blueprint
            .Items.Select(item => (item.Kind, item.Name, item.Handling.Blocking))
            .ShouldBe([
                ("esp_profile", "Quick", null),
                ("policy", "Cameras off", true),
                ("app", "curl", null),
                ("script", "Greets", null),
            ]);
        blueprint.Assignments.Single().GroupName.ShouldBe("Laptops of the office");
        (await from.AuditAsync()).Items.ShouldContain(row => row.Action == "blueprint_files_exported");
        (await to.AuditAsync()).Items.ShouldContain(row => row.Action == "blueprint_files_applied");
    }

    [Theory, OnBothDatabases]
    public async Task Secret_leaves_the_server_only_when_that_is_asked_for(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        await using var empty = await MusterHost.StartAsync(kind);
        const string secret = "correct-horse-of-the-office";
        var policy = await host.CreatePolicyAsync(
            PolicyCalls.Draft("Mail", $$"""{"settings":[{"key":"db.password","value":"{{secret}}"}]}""", "agent")
        );
        await host.CreateBlueprintAsync(Draft("Base", [Item("policy", policy.Id)]));

        var withheld = await host.ExportAsync();
        var plain = await host.ExportAsync(secrets: true);

        withheld.ShouldAllBe(file => !file.Text.Contains(secret));
        plain.Count(file => file.Text.Contains(secret)).ShouldBe(1);
        (await host.PlanAsync(withheld)).Items.ShouldAllBe(one => one.Action == "none", "it is what the hash says");
        (await empty.FaultsAsync([.. withheld]))
            .Single()
            .ShouldSatisfyAllConditions(
                fault => fault.Path.ShouldBe("policies/mail.json"),
                fault => fault.Field.ShouldBe("content")
            );
        var plan = await empty.PlanAsync(plain);
        $"{plan.Items[0].Fields.Count}".ShouldNotBe("0");
        plan.Items.SelectMany(one => one.Fields)
            .ShouldAllBe(field => field.After == null || !field.After.Contains(secret));
        (await empty.ApplyAsync(plain)).Items.ShouldAllBe(one => one.Outcome == "done");
        using var viewer = await host.OperatorAsync("viewer", AccessCalls.Everywhere("viewer"));
        (await viewer.TryPostAsync($"{FileCalls.Route}/export", new ExportBlueprints())).ShouldBe((403, "forbidden"));
        (await viewer.TryPostAsync($"{FileCalls.Route}/plan", new PlanBlueprintFiles { Files = plain })).ShouldBe(
            (403, "forbidden")
        );
    }

    private static async Task FillAsync(MusterHost host)
    {
        var berlin = await host.CreateGroupAsync("Berlin");
        var office = await host.CreateGroupAsync("Laptops of the office");
        await host.TrySetAsync(
            office,
            RuleCalls.Rules(
                "first",
                RuleCalls.Include("Names", RuleCalls.Where("display_name", "starts_with", "laptop-"))
            )
        );
        var policy = await host.CreatePolicyAsync(
            PolicyCalls.Draft("Cameras off", PolicyCalls.Csp((PolicyCalls.Camera, 0)))
        );
        var script = await host.CreateScriptAsync(ScriptCalls.Shell("Greets", "#!/bin/sh\n\techo \"größe\"\n"));
        var app = await host.PostAsync<App>(
            "/api/apps",
            new AppDraft
            {
                Name = "curl",
                Platform = "linux",
                Kind = "apt",
                PackageId = "curl",
            }
        );
        var profile = await host.CreateProfileAsync(
            ProfileCalls.Draft("Quick", berlin.Id) with
            {
                TimeoutMinutes = 20,
                BlockingApps = ProfileCalls.Apps(2),
            }
        );
        await host.CreateBlueprintAsync(
            Draft(
                "Base",
                [
                    Item("esp_profile", profile.Id),
                    Item("policy", policy.Id, new ItemHandling { Blocking = true }),
                    Item("app", app.Id),
                    Item("script", script.Id),
                ],
                (office.Id, 10)
            )
        );
        await host.CreateBlueprintAsync(Draft("Berlin only!", [Item("script", script.Id)], (berlin.Id, 5)));
    }
}
