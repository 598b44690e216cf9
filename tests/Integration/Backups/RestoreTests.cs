using Microsoft.Extensions.DependencyInjection;
using Muster.Contracts;
using Muster.Contracts.EnrollmentQueue;
using Muster.Contracts.People;
using Muster.Integration.Audit;
using Muster.Integration.Serving;
using Muster.Integration.Storage;
using Muster.Modules.Keys;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Backups;

public sealed class RestoreTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Their rows pass: the first after a while, the second when they are due.</summary>
    private static readonly string[] Passing =
    [
        "audit_heads", // sealing goes on behind the backup
        "audit_leaves",
        "audit_unsealed",
        "change_feed",
        "feed_head",
        "hand_offs",
        "jobs",
        "operator_sessions", // nobody stays signed in
        "outbox",
        "used_nonces",
    ];

    [Theory]
    [InlineData(DatabaseKind.Sqlite, DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Sqlite, DatabaseKind.Postgres)]
    [InlineData(DatabaseKind.Postgres, DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres, DatabaseKind.Postgres)]
    public async Task Restored_server_knows_its_devices_people_and_operators(DatabaseKind from, DatabaseKind to)
    {
        var clock = new FakeClock(Monday);
        var options = new HostOptions { Clock = clock };
        await using var old = await MusterHost.StartAsync(from, options);
        using var device = new TestDevice(old.Url, clock);
        await new ClockedHost(old, clock).OpenAsync(device);
        using var browser = await old.OperatorAsync("ann", AccessCalls.Everywhere("viewer"));
        var (key, last) = (ServerKey(old), await LastSeqAsync(old));

        var file = await Backups.TakeAsync(old);
        var before = await Backups.CountsAsync(old.Database);
        var requests = await RequestsAsync(old);
        var auditKey = old.Services.GetRequiredService<KeyRing>().AuditSigningKey.KeyId;
        await old.DisposeAsync();
        var folder = Backups.NewFolder();
        var database = await TestDatabase.EmptyAsync(to, folder);
        var run = await Backups.RestoreAsync(database, folder, file);

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldContain("Restored");
        run.Output.ShouldContain("2 operators and 0 API tokens are as they were at");
        var after = await Backups.CountsAsync(database);
        after["audit_events"].ShouldBe(before["audit_events"] + 1);
        after.Remove("audit_events");
        before.Remove("audit_events");
        after.Where(row => !Passing.Contains(row.Key)).ShouldBe(before.Where(row => !Passing.Contains(row.Key)));

        await using var host = await MusterHost.StartAsync(database, folder, options);
        ServerKey(host).ShouldBe(key);
        using var same = device.At(host.Url);
        (await same.CheckInAsync()).Status.ShouldBe(200);
        (await same.ReportAsync(2, "bootTime")).Status.ShouldBe(200);
        (await Sql.RowsAsync(database, "SELECT count(*) FROM operator_sessions")).ShouldBe(["0"]);
        using (var signedIn = await host.SignInAsync("admin", MusterHost.AdminPassword))
        {
            ((int)signedIn.StatusCode).ShouldBe(200);
        }

        (await RequestsAsync(host)).ShouldBe(requests);
        var verified = await (await ExportedLog.OfAsync(host)).VerifyAsync("--key", auditKey);
        verified.ExitCode.ShouldBe(0, verified.Output + verified.Errors);
        var people = await host.GetAsync<Page<Person>>("/api/people");
        people.Items.Single().DisplayName.ShouldBe(Office.Owner);
        people.Items.Single().DeviceKeyFingerprints.ShouldBe([device.Fingerprint]);
        (await host.AuditAsync())
            .Items.Select(row => row.Action)
            .Where(action => action.StartsWith("backup", StringComparison.Ordinal))
            .ShouldBe(["backup_taken", "backup_restored"], ignoreOrder: true);

        await host.CreatePersonAsync("New");
        await using var page = await EventStream.OpenAsync(host, last);
        (await page.NextAsync()).Event.ShouldBe("hello");
        (await page.NextAsync()).Event.ShouldBe("reset");
        await host.DisposeAsync();
        await database.DropAsync();
        await old.Database.DropAsync();
    }

    [Theory, OnBothDatabases]
    public async Task Numbers_that_the_database_counts_go_on_after_a_restore(DatabaseKind kind)
    {
        await using var old = await MusterHost.StartAsync(kind);
        for (var i = 0; i < 20; i++)
        {
            // Parked, so that they stay.
            await Sql.RunAsync(
                old.Database,
                $"INSERT INTO outbox (stream, kind, payload, topic, entity_id, version, at, attempts) SELECT 's{i}', 'none', '{{}}', 't', id, 1, created_at, 10 FROM operators"
            );
        }

        var file = await Backups.TakeAsync(old);
        var folder = Backups.NewFolder();
        var database = await TestDatabase.EmptyAsync(kind, folder);
        var run = await Backups.RestoreAsync(database, folder, file);
        run.ExitCode.ShouldBe(0, run.Errors);

        await using var host = await MusterHost.StartAsync(database, folder);

        (await host.CreatePersonAsync("Ann")).DisplayName.ShouldBe("Ann");
        (await Sql.RowsAsync(database, "SELECT count(*) FROM outbox WHERE kind = 'none'")).ShouldBe(["20"]);
        await host.DisposeAsync();
        await database.DropAsync();
    }

    private static string ServerKey(MusterHost host) =>
        host.Services.GetRequiredService<KeyRing>().ServerSigningKey.KeyId;

    private static async Task<string> LastSeqAsync(MusterHost host)
    {
        await using var stream = await EventStream.OpenAsync(host);
        return (await stream.NextAsync()).Id!; // every stream begins with one
    }

    private static async Task<List<string>> RequestsAsync(MusterHost host)
    {
        var found = new List<string>();
        foreach (var state in Office.States)
        {
            var page = await host.GetAsync<Page<EnrollmentRequest>>($"/api/enrollment-requests?state={state}");
            page.Items.ShouldNotBeEmpty(state);
            found.AddRange(page.Items.Select(request => $"{request.Id} {request.State} {request.RequestedAt:O}"));
        }

        return found;
    }
}
