using Muster.Contracts;
using Muster.Contracts.EnrollmentQueue;
using Muster.Contracts.People;
using Muster.Integration.Backups;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Upgrade;

/// <summary>The server of today on what servers of older releases left behind.</summary>
public sealed class UpgradeTests
{
    public const string DeviceName = "laptop-of-zoe";

    private static readonly DateTimeOffset Later = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, DatabaseKind> Releases()
    {
        var all = new TheoryData<string, DatabaseKind>();
        foreach (var release in Release.All)
        {
            all.Add(release.Name, DatabaseKind.Sqlite);
            all.Add(release.Name, DatabaseKind.Postgres);
        }

        return all;
    }

    [Theory, MemberData(nameof(Releases))]
    public async Task Database_of_an_older_release_is_brought_up_to_date_and_works(string name, DatabaseKind kind)
    {
        var folder = Backups.Backups.NewFolder();
        var database = await new Release(name).LoadAsync(kind, folder);

        await ShouldWorkAsync(new Release(name), database, folder);
    }

    [Theory, MemberData(nameof(Releases))]
    public async Task Backup_of_an_older_release_is_restored_and_works(string name, DatabaseKind kind)
    {
        var (release, folder) = (new Release(name), Backups.Backups.NewFolder());
        var database = await TestDatabase.EmptyAsync(kind, folder);
        var run = await Backups.Backups.RestoreAsync(
            database,
            folder,
            release.Backup(folder),
            release.PutKeyFile(folder)
        );
        run.ExitCode.ShouldBe(0, run.Errors);

        await ShouldWorkAsync(release, database, folder);
    }

    private static async Task ShouldWorkAsync(Release release, TestDatabase database, string folder)
    {
        var clock = new FakeClock(Later);
        await using var host = await MusterHost.StartAsync(database, folder, new HostOptions { Clock = clock });

        await ShouldHaveTodaysSchemaAsync(database);
        using (var signedIn = await host.SignInAsync("admin", MusterHost.AdminPassword))
        {
            ((int)signedIn.StatusCode).ShouldBe(200);
        }

        var person = (await host.GetAsync<Page<Person>>("/api/people")).Items.Single();
        (person.DisplayName, person.Enrollment).ShouldBe((Office.Owner, "enrolled"));
        foreach (var state in Office.States)
        {
            var requests = await host.GetAsync<Page<EnrollmentRequest>>($"/api/enrollment-requests?state={state}");
            requests.Items.Count.ShouldBe(1, state);
        }

        (await host.AuditAsync())
            .Items.Select(row => row.Action)
            .Intersect(Office.Actions)
            .ShouldBe(Office.Actions, ignoreOrder: true);
        using var device = new TestDevice(host.Url, clock, DeviceName);
        device.Adopt(release.DeviceKey());
        (await device.CheckInAsync()).Status.ShouldBe(200);
        using var other = new TestDevice(host.Url, clock, peerId: person.PeerIdValue());
        await other.EnrollAsync();
        clock.Advance(TimeSpan.FromSeconds(1));
        (await host.ApproveAsync(other)).State.ShouldBe("approved");
        await host.DisposeAsync();
        await database.DropAsync();
    }

    private static async Task ShouldHaveTodaysSchemaAsync(TestDatabase database)
    {
        var today = await TestDatabase.MigratedAsync(database.Kind, Backups.Backups.NewFolder());
        (await SchemaReader.ReadAsync(database)).ShouldBe(await SchemaReader.ReadAsync(today));
        await today.DropAsync();
    }
}
