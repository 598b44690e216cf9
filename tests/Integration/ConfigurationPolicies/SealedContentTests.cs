using System.Globalization;
using System.Text.RegularExpressions;
using Muster.Contracts.Policies;
using Muster.Integration.Keys;
using Muster.Integration.Scripts;
using Muster.Integration.Storage;
using Muster.Modules.Keys;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.ConfigurationPolicies;

/// <summary>Contents when the key that seals their keys is changed, and when it is lost.</summary>
public sealed class SealedContentTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);
    private static readonly string First = PolicyCalls.Csp((PolicyCalls.Camera, 1));
    private static readonly string Second = PolicyCalls.Csp((PolicyCalls.Camera, 2));

    [Theory, OnBothDatabases]
    public async Task Contents_stay_readable_when_the_sealing_key_is_changed(DatabaseKind kind)
    {
        var folder = KeyFiles.Folder();
        var (old, next) = (Source(KeyFiles.Make(folder, "old.key")), Source(KeyFiles.Make(folder, "next.key")));
        var database = await TestDatabase.MigratedAsync(kind, folder);
        var clock = new FakeClock(Monday);
        Guid id;
        await using (var host = await StartAsync(database, folder, clock, old, next))
        {
            id = (await host.CreatePolicyAsync(PolicyCalls.Draft("Cameras", First))).Id;
            await host.RotateAsync("kek");
            await Eventually.IsTrueAsync(
                async () =>
                {
                    clock.Advance(TimeSpan.FromSeconds(5));
                    return (await host.KeysAsync()).SealingKeys.Any(key => key.State == "disposable");
                },
                "nothing is sealed under the old key"
            );
        }

        await using var after = await StartAsync(database, folder, clock, next, null);
        (await ContentAsync(after, id, 1)).ShouldBe(First);
        await after.DisposeAsync();
        await database.DropAsync();
    }

    [Theory, OnBothDatabases]
    public async Task Policy_can_be_saved_anew_when_the_sealing_key_was_lost(DatabaseKind kind)
    {
        var options = new HostOptions { Clock = new FakeClock(Monday) };
        var before = await MusterHost.StartAsync(kind, options);
        var made = await before.CreatePolicyAsync(PolicyCalls.Draft("Cameras", First));
        await before.DisposeAsync();
        await Sql.RunAsync(before.Database, "DELETE FROM stored_keys");
        await Sql.RunAsync(before.Database, "DELETE FROM key_encryption_keys");
        await File.WriteAllTextAsync(Path.Combine(before.Folder, "test.key"), KeyFiles.NewKey());
        await using var host = await MusterHost.StartAsync(before.Database, before.Folder, options);
        var route = $"{PolicyCalls.Route}/{made.Id}";

        foreach (var path in new[] { "/versions/1", "/versions/1/content", "/versions/1/file", "/diff?from=1" })
        {
            using var answer = await host.Admin.GetAsync(route + path);
            (await AdminCalls.CodeOfAsync(answer)).ShouldBe((409, "policy_content_unreadable"), path);
        }

        (await host.TryPostAsync($"{route}/copy", new CopyConfigurationPolicy { Name = "Copy" })).ShouldBe(
            (409, "policy_content_unreadable")
        );
        (
            await host.PostAsync<ConfigurationValidation>(
                $"{PolicyCalls.Route}/validate",
                new ValidateConfigurationPolicy
                {
                    Kind = "windows_csp",
                    Content = Second,
                    PolicyId = made.Id,
                }
            )
        ).Changes.ShouldBeEmpty();
        var changed = await host.ChangePolicyAsync(made, Second);
        changed.LatestVersion.ShouldBe(2);
        (await ContentAsync(host, made.Id, 2)).ShouldBe(Second);
        using var first = await host.Admin.GetAsync($"{route}/versions/1");
        (await AdminCalls.CodeOfAsync(first)).ShouldBe((409, "policy_content_unreadable"));
        await host.DisposeAsync();
        await before.Database.DropAsync();
    }

    [Theory, OnBothDatabases]
    public async Task Texts_follow_the_sealing_key_a_few_at_a_time(DatabaseKind kind)
    {
        var folder = KeyFiles.Folder();
        var (old, next) = (Source(KeyFiles.Make(folder, "old.key")), Source(KeyFiles.Make(folder, "next.key")));
        var database = await TestDatabase.MigratedAsync(kind, folder);
        var clock = new FakeClock(Monday);
        var made = new List<Script>();
        await using (var host = await StartAsync(database, folder, clock, old, next))
        {
            for (var i = 0; i < 50; i++)
            {
                made.Add(await host.CreateScriptAsync(ScriptCalls.Shell($"Script {i}", $"echo {i}\n")));
            }

            await host.RotateAsync("kek");
            await Eventually.IsTrueAsync(
                async () =>
                {
                    clock.Advance(TimeSpan.FromSeconds(5));
                    return (await host.KeysAsync()).SealingKeys.Any(key => key.State == "disposable");
                },
                "nothing is sealed under the old key"
            );
            var counts = host
                .Log.Lines.Select(line =>
                    Regex.Match(line, "Sealed (?<count>\\d+) boxes anew", RegexOptions.None, OneSecond)
                )
                .Where(match => match.Success)
                .Select(match => int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture))
                .ToList();
            counts.Sum().ShouldBeGreaterThanOrEqualTo(50);
            counts.Max().ShouldBeLessThan(40); // 20 texts, and the keys themselves
        }

        await using var after = await StartAsync(database, folder, clock, next, null);
        for (var i = 0; i < 50; i++)
        {
            (await after.GetAsync<ScriptText>($"{ScriptCalls.Route}/{made[i].Id}/versions/1")).Content.ShouldBe(
                $"echo {i}\n"
            );
        }

        await after.DisposeAsync();
        await database.DropAsync();
    }

    [Fact]
    public async Task Node_without_the_new_key_does_not_write_over_what_it_cannot_read()
    {
        var folder = KeyFiles.Folder();
        var (old, next) = (Source(KeyFiles.Make(folder, "old.key")), Source(KeyFiles.Make(folder, "next.key")));
        var database = await TestDatabase.MigratedAsync(DatabaseKind.Postgres, folder);
        var clock = new FakeClock(Monday);
        await using var one = await StartAsync(database, folder, clock, old, next);
        await using var two = await StartAsync(database, folder, clock, old, null);
        await one.RotateAsync("kek", force: true);
        var made = await one.CreatePolicyAsync(PolicyCalls.Draft("Cameras", First));

        (
            await two.TryPutPolicyAsync(made, new ConfigurationPolicyChange { Name = made.Name, Content = Second })
        ).ShouldBe((409, "policy_key_elsewhere"));
        (await two.TryPutPolicyAsync(made, new ConfigurationPolicyChange { Name = "Cameras and more" })).ShouldBe(
            (200, null)
        ); // a name is in no box
        (await ContentAsync(one, made.Id, 1)).ShouldBe(First);
        var seen = await one.PolicyAsync(made.Id);
        (await one.ChangePolicyAsync(seen, Second)).LatestVersion.ShouldBe(2);
        (await ContentAsync(one, made.Id, 1)).ShouldBe(First);
        await two.DisposeAsync();
        await one.DisposeAsync();
        await database.DropAsync();
    }

    [Theory, OnBothDatabases]
    public async Task Policy_whose_key_was_lost_is_mended_by_the_same_content(DatabaseKind kind)
    {
        var folder = KeyFiles.Folder();
        var (old, next) = (Source(KeyFiles.Make(folder, "old.key")), Source(KeyFiles.Make(folder, "next.key")));
        var database = await TestDatabase.MigratedAsync(kind, folder);
        var clock = new FakeClock(Monday);
        await using var host = await StartAsync(database, folder, clock, old, next);
        var made = await host.CreatePolicyAsync(PolicyCalls.Draft("Cameras", First));
        await Sql.RunAsync(
            database,
            "UPDATE configuration_policies SET content_key = " + (kind == DatabaseKind.Sqlite ? "X'00'" : "'\\x00'")
        );

        (await host.ChangePolicyAsync(made, First)).LatestVersion.ShouldBe(2);

        (await ContentAsync(host, made.Id, 2)).ShouldBe(First);
        await host.DisposeAsync();
        await database.DropAsync();
    }

    private static KeySource Source(string path) =>
        new KeySource.File(path, Create: false) { Setting = "MUSTER_KEY_FILE" };

    private static Task<MusterHost> StartAsync(
        TestDatabase database,
        string folder,
        FakeClock clock,
        KeySource key,
        KeySource? next
    ) =>
        MusterHost.StartAsync(
            database,
            folder,
            new HostOptions { Clock = clock, Keys = options => (options.Source, options.Next) = (key, next) }
        );

    private static async Task<string> ContentAsync(MusterHost host, Guid id, int number) =>
        (
            await host.GetAsync<ConfigurationPolicyContent>($"{PolicyCalls.Route}/{id}/versions/{number}/content")
        ).Content;
}
