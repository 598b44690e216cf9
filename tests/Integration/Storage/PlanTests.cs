using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Muster.Contracts.Devices;
using Muster.Integration.Groups;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;
using static Muster.Integration.Groups.RuleCalls;

namespace Muster.Integration.Storage;

/// <summary>What one device costs does not grow with the fleet: whatever is read on its behalf is found by an index.</summary>
public sealed partial class PlanTests
{
    /// <summary>Tables with what is under way at the moment, not with what has ever been.</summary>
    private static readonly string[] Short =
    [
        "outbox",
        "jobs",
        "feed_head",
        "enrollment_count_deltas",
        "audit_unsealed",
        "stored_keys",
        "key_encryption_keys",
        "enrollment_restrictions",
        "pre_approval_restriction",
        "FROM \"policy_hook\"",
        "WHERE i.state IN ('checking', 'committing', 'undoing')", // those that are being worked on
        "esp_profiles",
        "desired_changes",
        "\"rules\" IS NOT NULL", // groups that somebody wrote rules for
    ];

    [Fact]
    public async Task No_statement_walks_through_a_table_when_a_device_comes_stays_and_leaves()
    {
        var (log, clock) = (
            new StatementLog(),
            new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero))
        );
        await using var host = await MusterHost.StartAsync(
            DatabaseKind.Sqlite,
            new HostOptions { Clock = clock, Interceptor = log }
        );
        log.Clear();
        using (var rejected = new TestDevice(host.Url, clock))
        {
            await rejected.EnrollAsync();
            await host.RejectAsync(rejected);
            await host.UndoAsync(rejected);
        }

        using var device = await new ClockedHost(host, clock).EnrolledDeviceAsync();
        await device.ReportAsync(1, "identityConfirmed");
        await device.CheckInAsync();
        await device.RotateAsync(ECDsa.Create(ECCurve.NamedCurves.nistP256));
        await device.CheckInAsync();
        await device.UnenrollAsync();

        await NoneWalksAsync(host, log.Statements, atLeast: 31);
    }

    [Fact]
    public async Task No_statement_walks_through_a_table_when_devices_follow_the_groups_of_their_owner()
    {
        var (log, clock) = (
            new StatementLog(),
            new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero))
        );
        await using var host = await MusterHost.StartAsync(
            DatabaseKind.Sqlite,
            new HostOptions { Clock = clock, Interceptor = log }
        );
        var clocked = new ClockedHost(host, clock);
        var device = await host.GetAsync<Device>($"/api/devices/{await clocked.BringAsync("followed")}");
        var users = await host.CreateUserGroupAsync("Users");
        var ruled = await clocked.SetAsync(
            await host.CreateGroupAsync("Ruled"),
            Rules("first", Include("Users", Where("user_group", "is", users.Name)))
        );
        log.Clear();

        var other = (await host.CreatePersonAsync("Other")).Id;
        await host.JoinAsync(users, device.Owner!.Id, other); // it came with a key for a person
        await HasAsync(1);
        await host.LeaveAsync(users, device.Owner.Id, other);
        await HasAsync(0);

        // The clock goes on, so recurring work of others is done meanwhile as well.
        string[] about = ["\"devices\"", "\"people\"", "\"device_group_members\"", "user_group"];
        var ours = log.Statements.Where(text => about.Any(word => text.Contains(word, StringComparison.Ordinal)));
        ours.Where(text => text.Contains("owner_person_id", StringComparison.Ordinal))
            .ShouldContain(text => text.Contains("\"owner_person_id\" IN", StringComparison.Ordinal));
        await NoneWalksAsync(host, ours, atLeast: 10);

        Task HasAsync(int devices) =>
            Eventually.IsTrueAsync(
                clock,
                async () => (await host.GroupAsync(ruled.Id)).Devices == devices,
                $"the group has {devices} devices"
            );
    }

    private static async Task NoneWalksAsync(MusterHost host, IEnumerable<string> all, int atLeast)
    {
        var statements = all.Distinct(StringComparer.Ordinal).ToList();
        statements.Count.ShouldBeGreaterThanOrEqualTo(atLeast);
        await using var connection = new SqliteConnection(host.Database.ConnectionString);
        await connection.OpenAsync();
        Scans(connection, "SELECT id FROM devices WHERE os_version = @version").ShouldNotBeEmpty();
        statements
            .Where(text => !Short.Any(word => text.Contains(word, StringComparison.Ordinal)))
            .SelectMany(text => Scans(connection, text).Select(scan => $"{scan}: {text}"))
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> Scans(SqliteConnection connection, string text)
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

        // By a state alone is no better: all that waits has the same.
        return steps.Where(step =>
            step.EndsWith("(state=?)", StringComparison.Ordinal)
            || (
                step.StartsWith("SCAN ", StringComparison.Ordinal)
                && !step.Contains("CONSTANT", StringComparison.Ordinal)
                && !step.Contains("VIRTUAL TABLE", StringComparison.Ordinal) // the list that came as a parameter
            )
        );
    }

    [GeneratedRegex(@"@\w+", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
