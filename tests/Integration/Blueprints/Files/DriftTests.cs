using Muster.Contracts;
using Muster.Contracts.Policies;
using Muster.Integration.Scripts;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.Blueprints.Files.FileCalls;

namespace Muster.Integration.Blueprints.Files;

/// <summary>Who moved since a set was applied last: the files, somebody in the console, or both.</summary>
public sealed class DriftTests
{
    [Theory, OnBothDatabases]
    public async Task Plan_says_who_moved_and_what_both_changed_is_left_until_somebody_says_otherwise(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        BlueprintFile[] files = [File(Script("Files"), Script("Console"), Script("Both"), Script("Nobody"))];
        await host.ApplyAsync(files, "prod");
        await ChangeAsync(host, "Console", "echo by hand");
        await ChangeAsync(host, "Both", "echo by hand");
        BlueprintFile[] moved =
        [
            File(Script("Files", "echo new"), Script("Console"), Script("Both", "echo new"), Script("Nobody")),
        ];

        var plan = await host.PlanAsync(moved, "Prod"); // whatever the case

        plan.Told()
            .ShouldBe([
                ("script", "Both", "change", "both"),
                ("script", "Console", "change", "console"),
                ("script", "Files", "change", "files"),
                ("script", "Nobody", "none", null),
            ]);
        plan.Items.Single(one => one.Name == "Console")
            .Lines!.Select(line => (line.Kind, line.Text))
            .ShouldBe([("same", "#!/bin/sh"), ("removed", "echo by hand"), ("added", "echo hello"), ("same", "")]);

        (await host.ApplyAsync(moved, "prod"))
            .Outcomes()
            .ShouldBe([("Both", "conflict"), ("Console", "done"), ("Files", "done"), ("Nobody", null)]);
        (await TextAsync(host, "Both")).ShouldContain("by hand");
        (await TextAsync(host, "Console")).ShouldContain("hello");
        (await host.PlanAsync(moved, "prod")).Told().ShouldContain(("script", "Both", "change", "both"));

        (await host.ApplyAsync(moved, "prod", overwrite: true)).Outcomes().ShouldContain(("Both", "done"));
        (await TextAsync(host, "Both")).ShouldContain("new");
        (await host.PlanAsync(moved, "prod")).Items.ShouldAllBe(one => one.Action == "none");
    }

    [Theory, OnBothDatabases]
    public async Task Only_what_the_set_made_is_removed_and_only_when_that_is_asked_for(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        await host.CreateScriptAsync(ScriptCalls.Shell("By hand"));
        string[] things =
        [
            Group("Office"),
            Script("By hand"),
            Script("Of the set"),
            Script("Replaced"),
            Blueprint("Base", $"{Item("script", "By hand")},{Item("script", "of the SET")}", To("office", 5)),
        ];
        await host.ApplyAsync([File(things)], "prod");
        await host.ApplyAsync([File(Script("Of another"))], "other");
        await DeleteAsync(host, "Replaced");
        await host.CreateScriptAsync(ScriptCalls.Shell("Replaced"));
        BlueprintFile[] fewer = [File(Group("Elsewhere"))];

        (await host.PlanAsync(fewer, "prod"))
            .Told()
            .Where(one => one.Name != "Elsewhere")
            .ShouldAllBe(one => one.Action == "leave");
        var done = await host.ApplyAsync(fewer, "prod", prune: true);

        done.Items.Select(one => (one.Name, one.Action, one.Outcome))
            .ShouldBe([
                ("Elsewhere", "create", "done"),
                ("By hand", "leave", null),
                ("Replaced", "leave", null),
                ("Base", "remove", "done"),
                ("Of the set", "remove", "done"),
                ("Office", "remove", "done"),
            ]);
        (await host.GetAsync<Page<Script>>(ScriptCalls.Route))
            .Items.Select(one => one.Settings.Name)
            .ShouldBe(["By hand", "Of another", "Replaced"]);
        (await host.PlanAsync(fewer, "prod", prune: true)).Items.ShouldAllBe(one =>
            one.Action == "none" || one.Action == "leave"
        );
    }

    [Theory, OnBothDatabases]
    public async Task What_was_changed_by_hand_is_not_removed_unless_somebody_says_so(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        await host.ApplyAsync([File(Script("Kept"), Script("Stays"))], "prod");
        await ChangeAsync(host, "Kept", "echo by hand");
        BlueprintFile[] fewer = [File(Script("Stays"))];

        (await host.ApplyAsync(fewer, "prod", prune: true)).Outcomes().ShouldContain(("Kept", "conflict"));
        (await TextAsync(host, "Kept")).ShouldContain("by hand");
        (await host.ApplyAsync(fewer, "prod", prune: true, overwrite: true)).Outcomes().ShouldContain(("Kept", "done"));
    }

    [Theory, OnBothDatabases]
    public async Task Plan_that_was_looked_at_is_carried_out_and_no_other(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        BlueprintFile[] files = [File(Script("Moving"))];
        var plan = await host.PlanAsync(files, "prod");
        await host.CreateScriptAsync(ScriptCalls.Shell("Moving", "echo by hand"));

        (
            await host.TryPostAsync(
                $"{Route}/apply",
                new ApplyBlueprintFiles
                {
                    Files = files,
                    Set = "prod",
                    PlanHash = plan.Hash,
                }
            )
        ).ShouldBe((409, "plan_changed"));
        (await TextAsync(host, "Moving")).ShouldContain("by hand");
    }

    [Theory, OnBothDatabases]
    public async Task Refusal_of_one_thing_is_told_and_the_next_time_the_rest_is_done(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        const string deb =
            """{"type":"app","name":"Editor","platform":"linux","kind":"deb","packageSha256":"0000000000000000000000000000000000000000000000000000000000000000"}""";
        BlueprintFile[] files =
        [
            File(deb, Script("Runs"), Blueprint("Holds", $"{Item("app", "Editor")},{Item("script", "Runs")}")),
        ];

        var done = await host.ApplyAsync(files, "prod");

        done.Items.Select(one => (one.Name, one.Outcome, one.Code))
            .ShouldBe([
                ("Editor", "refused", "package_not_found"),
                ("Runs", "done", null),
                ("Holds", "refused", "names_what_is_not_there"),
            ]);
        (await host.PlanAsync(files, "prod"))
            .Told()
            .ShouldBe([
                ("app", "Editor", "create", "files"),
                ("script", "Runs", "none", null),
                ("blueprint", "Holds", "create", "files"),
            ]);
        var mended = File(
            """{"type":"app","name":"Editor","platform":"linux","kind":"apt","packageId":"nano"}""",
            Script("Runs"),
            Blueprint("Holds", $"{Item("app", "Editor")},{Item("script", "Runs")}")
        );
        (await host.ApplyAsync([mended], "prod"))
            .Outcomes()
            .ShouldBe([("Editor", "done"), ("Runs", null), ("Holds", "done")]);
    }

    [Theory, OnBothDatabases]
    public async Task Change_that_waits_for_a_second_person_is_told_and_not_proposed_twice(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        using var ann = await host.OperatorAsync("ann", AccessCalls.Everywhere("policy_admin"));
        BlueprintFile[] files = [File(Script("Waits"), Blueprint("Holds", Item("script", "Waits")))];

        var first = await host.ApplyAsync(files, "prod");
        var again = await host.ApplyAsync(files, "prod");

        first
            .Items.Select(one => (one.Outcome, one.Code))
            .ShouldBe([("waiting", null), ("refused", "waits_for_second_person")]);
        again
            .Items[0]
            .ShouldSatisfyAllConditions(
                one => one.Action.ShouldBe("wait"),
                one => one.Outcome.ShouldBeNull(),
                one => one.ProposalId.ShouldBe(first.Items[0].ProposalId)
            );
        (await host.GetAsync<Page<Proposal>>("/api/proposals")).Items.Count.ShouldBe(1);

        var proposal = await host.GetAsync<ProposalDetails>($"/api/proposals/{first.Items[0].ProposalId}");
        (await ProposalCalls.ApproveAsync(ann, proposal.Proposal)).ShouldBe((200, null));
        (await host.ApplyAsync(files, "prod")).Outcomes().ShouldBe([("Waits", null), ("Holds", "done")]);
        (await host.ApplyAsync([File(Group("Elsewhere"))], "prod", prune: true))
            .Items.Count(one => one is { Action: "remove", Outcome: "done" })
            .ShouldBe(2, "what was approved was made by the set");
    }

    private static async Task<Script> ScriptAsync(MusterHost host, string name) =>
        (await host.GetAsync<Page<Script>>(ScriptCalls.Route)).Items.Single(one => one.Settings.Name == name);

    private static async Task ChangeAsync(MusterHost host, string name, string text)
    {
        var seen = await ScriptAsync(host, name);
        var draft = ScriptCalls.Shell(name, $"#!/bin/sh\n{text}\n");
        (
            await host.TrySendAsync(HttpMethod.Put, $"{ScriptCalls.Route}/{seen.Id}", seen.Version, draft)
        ).Status.ShouldBe(200);
    }

    private static async Task DeleteAsync(MusterHost host, string name)
    {
        var seen = await ScriptAsync(host, name);
        (
            await host.TrySendAsync(HttpMethod.Delete, $"{ScriptCalls.Route}/{seen.Id}", seen.Version, null)
        ).Status.ShouldBe(200);
    }

    private static async Task<string> TextAsync(MusterHost host, string name)
    {
        var script = await ScriptAsync(host, name);
        return (await host.GetAsync<ScriptText>($"{ScriptCalls.Route}/{script.Id}/versions/{script.Number}")).Content;
    }
}
