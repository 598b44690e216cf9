using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Muster.Contracts;
using Muster.Contracts.Policies;
using Muster.Kernel.Ids;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.ConfigurationPolicies;

public sealed partial class ConflictTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Policies_that_set_the_same_thing_are_found_whatever_the_spelling(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var area = $"{Uuid7.New(clock):N}";
        var (one, two) = ($"./Device/Vendor/MSFT/{area}/One", $"./Device/Vendor/MSFT/{area}/Two");
        var first = await CreateAsync("first", (one, 1), (two, 2));
        var against = await CreateAsync("against", ($"./Vendor/msft/{area}/ONE", 0));
        var alike = await CreateAsync("alike", (two, 2));
        await CreateAsync("apart", ($"./User/Vendor/MSFT/{area}/One", 0));

        var all = await ConflictsAsync(first.Id);
        var conflicts = await ConflictsAsync(first.Id, "conflicts");
        var duplicates = await ConflictsAsync(first.Id, "duplicates");

        all.ShouldBe([.. conflicts, .. duplicates], ignoreOrder: true);
        conflicts.ShouldBe([new($"windows:{one}", against.Id, against.Name, "windows_csp", "different")]);
        duplicates.ShouldBe([new($"windows:{two}", alike.Id, alike.Name, "windows_csp", "same")]);
        (await host.PolicyAsync(first.Id)).HasConflicts.ShouldBeTrue();
        (await host.PolicyAsync(against.Id)).HasConflicts.ShouldBeTrue();
        (await host.PolicyAsync(alike.Id)).HasConflicts.ShouldBeFalse();

        await host.ChangePolicyAsync(against, PolicyCalls.Csp(($"./Vendor/msft/{area}/ONE", 1)));
        (await ConflictsAsync(first.Id, "conflicts")).ShouldBeEmpty();
        (await ConflictsAsync(first.Id, "duplicates")).Count.ShouldBe(2);
        await host.TryDeletePolicyAsync(alike);
        (await ConflictsAsync(first.Id)).Single().PolicyId.ShouldBe(against.Id);

        Task<ConfigurationPolicy> CreateAsync(string name, params (string, int)[] settings) =>
            host.CreatePolicyAsync(PolicyCalls.Draft($"{name} {area}", PolicyCalls.Csp(settings)));

        async Task<IReadOnlyList<ConfigurationConflict>> ConflictsAsync(Guid id, string? only = null) =>
            (
                await host.GetAsync<ConfigurationConflicts>(
                    $"{PolicyCalls.Route}/{id}/conflicts{(only is null ? "" : $"?only={only}")}"
                )
            ).Items;
    }

    [Theory, OnBothDatabases]
    public async Task Validation_tells_conflicts_before_anything_is_saved(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var (one, two) = ($"./Vendor/MSFT/{Uuid7.New(clock):N}", $"./Vendor/MSFT/{Uuid7.New(clock):N}");
        var saved = await host.CreatePolicyAsync(
            PolicyCalls.Draft($"Saved {Uuid7.New(clock):N}", PolicyCalls.Csp((one, 1), (two, 1)))
        );
        var check = new ValidateConfigurationPolicy
        {
            Kind = "windows_csp",
            Content = PolicyCalls.Csp((one, 2), (two, 1)),
        };

        var others = await host.PostAsync<ConfigurationValidation>($"{PolicyCalls.Route}/validate", check);
        var own = await host.PostAsync<ConfigurationValidation>(
            $"{PolicyCalls.Route}/validate",
            check with
            {
                PolicyId = saved.Id,
            }
        );

        others.Conflicts.ShouldBe([new($"windows:{one}", saved.Id, saved.Name, "windows_csp", "different")]);
        own.Conflicts.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Secrets_are_named_and_never_compared(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var key = $"k{Uuid7.New(clock):N}.password";
        var content = $"{{\"settings\":[{{\"key\":\"{key}\",\"value\":\"hunter2\"}}]}}";
        var one = await host.CreatePolicyAsync(PolicyCalls.Draft($"One {key}", content, "agent"));
        await host.CreatePolicyAsync(PolicyCalls.Draft($"Two {key}", content, "agent"));

        var conflicts = await host.GetAsync<ConfigurationConflicts>($"{PolicyCalls.Route}/{one.Id}/conflicts");

        conflicts.Items.Single().Result.ShouldBe("unknown");
        (await host.PolicyAsync(one.Id)).HasConflicts.ShouldBeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task At_most_two_hundred_are_told_and_that_there_are_more(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var uris = Enumerable.Range(0, 201).Select(n => ($"./Vendor/MSFT/{Uuid7.New(clock):N}/{n}", 1)).ToArray();
        var one = await host.CreatePolicyAsync(PolicyCalls.Draft($"One {Uuid7.New(clock):N}", PolicyCalls.Csp(uris)));
        await host.CreatePolicyAsync(PolicyCalls.Draft($"Two {Uuid7.New(clock):N}", PolicyCalls.Csp(uris)));

        var told = await host.GetAsync<ConfigurationConflicts>($"{PolicyCalls.Route}/{one.Id}/conflicts");

        (told.Items.Count, told.More).ShouldBe((200, true));
    }

    [Fact]
    public async Task Conflicts_and_lists_are_found_by_an_index()
    {
        var (log, clock) = (
            new StatementLog(),
            new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero))
        );
        await using var host = await MusterHost.StartAsync(
            DatabaseKind.Sqlite,
            new HostOptions { Clock = clock, Interceptor = log }
        );
        var content = PolicyCalls.Csp((PolicyCalls.Camera, 1));
        var policy = await host.CreatePolicyAsync(PolicyCalls.Draft("One", content));
        log.Clear();

        await host.GetAsync<ConfigurationConflicts>($"{PolicyCalls.Route}/{policy.Id}/conflicts");
        await host.GetAsync<ConfigurationConflicts>($"{PolicyCalls.Route}/{policy.Id}/conflicts?only=conflicts");
        await host.PostAsync<ConfigurationValidation>(
            $"{PolicyCalls.Route}/validate",
            new ValidateConfigurationPolicy { Kind = "windows_csp", Content = content }
        );
        foreach (var sort in new[] { "name", "-name", "-changedAt" })
        {
            await host.GetAsync<Page<ConfigurationPolicy>>($"{PolicyCalls.Route}?sort={sort}");
            await host.GetAsync<Page<ConfigurationPolicy>>($"{PolicyCalls.Route}?sort={sort}&kind=agent");
        }

        var statements = log
            .Statements.Where(text => text.Contains("configuration_polic", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        statements.Count.ShouldBeGreaterThan(6);
        await using var connection = new SqliteConnection(host.Database.ConnectionString);
        await connection.OpenAsync();
        Steps(connection, "SELECT policy_id FROM configuration_policy_settings ORDER BY name")
            .ShouldContain(step => IsBad(step)); // the check can fail
        statements
            .SelectMany(text => Steps(connection, text).Where(IsBad).Select(step => $"{step}: {text}"))
            .ShouldBeEmpty();
    }

    // A list goes along an index that has its order; settings are looked up by key, and no page of a list is sorted afterwards.
    private static bool IsBad(string step) =>
        step.StartsWith("SCAN ", StringComparison.Ordinal)
        && !step.Contains(" USING INDEX ix_configuration_policies_", StringComparison.Ordinal)
        && !step.Contains("CONSTANT", StringComparison.Ordinal)
        && !step.Contains("VIRTUAL TABLE", StringComparison.Ordinal);

    private static List<string> Steps(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of the product.
        command.CommandText = $"EXPLAIN QUERY PLAN {text}";
#pragma warning restore CA2100
        foreach (var name in Parameter().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal))
        {
            command.Parameters.AddWithValue(name, DBNull.Value);
        }

        using var plan = command.ExecuteReader();
        var steps = new List<string>();
        while (plan.Read())
        {
            steps.Add(plan.GetString(3));
        }

        return steps;
    }

    [GeneratedRegex(@"@\w+", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
