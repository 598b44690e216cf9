using Muster.Contracts;
using Muster.Contracts.Audit;
using Muster.Contracts.People;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Audit;

public sealed class ErasureTests
{
    private const string Name = "Zacharias Quibble";

    [Theory, OnBothDatabases]
    public async Task Erased_person_is_nowhere_any_more_and_the_log_verifies(DatabaseKind kind)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        await using var host = await MusterHost.StartAsync(kind, new HostOptions { Clock = clock });
        var person = await host.CreatePersonAsync(Name);
        using var device = new TestKit.Devices.TestDevice(host.Url, clock, peerId: person.PeerIdValue());
        await device.EnrollAsync();
        clock.Advance(TimeSpan.FromSeconds(1));

        (await EraseAsync(host, person)).ShouldBe((409, "person_in_use"));
        await host.ApproveAsync(device);
        (await EraseAsync(host, person)).ShouldBe((409, "person_in_use"));
        var poll = device.PollAsync(waitSeconds: 25);
        clock.Advance(TimeSpan.FromSeconds(10));
        (await poll).Ok.State.ShouldBe("approved");
        (await EraseAsync(host, person)).ShouldBe((409, "person_in_use"));
        await device.UnenrollAsync();
        (await EraseAsync(host, person, new string('a', 32))).ShouldBe((409, "peer_id_differs"));
        (await PlacesOfAsync(host, Name)).ShouldNotBeEmpty();
        (await PlacesOfAsync(host, person.PeerId)).ShouldNotBeEmpty();

        (await EraseAsync(host, person)).ShouldBe((200, null));

        (await PlacesOfAsync(host, Name)).ShouldBeEmpty();
        (await PlacesOfAsync(host, person.PeerId)).ShouldBeEmpty();
        (await EraseAsync(host, person)).ShouldBe((409, "person_erased"));
        (await host.PersonAsync(person.Id)).Status.ShouldBe("erased");
        (await host.GetAsync<Page<Person>>("/api/people")).Items.ShouldBeEmpty();
        var history = await host.GetAsync<Page<AuditEntry>>($"/api/people/{person.Id}/audit");
        history.Items.Select(row => row.Action).ShouldBe(["person_erased", "person_created"]);
        history.Items[1].Details.GetProperty("displayName").GetProperty("erased").GetBoolean().ShouldBeTrue();
        var run = await (await ExportedLog.OfAsync(host)).VerifyAsync();
        run.ExitCode.ShouldBe(0, run.Output);
    }

    [Theory, OnBothDatabases]
    public async Task Request_has_its_history_with_what_was_said_of_persons(DatabaseKind kind)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        await using var host = await MusterHost.StartAsync(kind, new HostOptions { Clock = clock });
        var person = await host.CreatePersonAsync(Name);
        using var device = new TestKit.Devices.TestDevice(host.Url, clock, peerId: person.PeerIdValue());
        await device.EnrollAsync();

        var history = await host.GetAsync<Page<AuditEntry>>($"/api/enrollment-requests/{device.RequestId}/audit");

        history.Items.Single().Details.GetProperty("peerId").GetString().ShouldBe(person.PeerId);
        (
            await AdminCalls.CodeOfAsync(await host.Admin.GetAsync($"/api/enrollment-requests/{person.Id}/audit"))
        ).ShouldBe((404, "not_found"));
        (await AdminCalls.CodeOfAsync(await host.Admin.GetAsync($"/api/people/{device.RequestId}/audit"))).ShouldBe(
            (404, "not_found")
        );
    }

    private static Task<(int, string?)> EraseAsync(MusterHost host, Person person, string? peerId = null) =>
        host.TryPostAsync(
            $"/api/people/{person.Id}/erase",
            new ErasePerson { ExpectedPeerId = peerId ?? person.PeerId }
        );

    /// <summary>The tables and columns of the whole database that hold a text.</summary>
    private static async Task<List<string>> PlacesOfAsync(MusterHost host, string text)
    {
        var sqlite = host.Database.Kind == DatabaseKind.Sqlite;
        var columns = await Sql.RowsAsync(
            host.Database,
            sqlite
                ? "SELECT m.name, c.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c WHERE m.type = 'table'"
                : "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' AND data_type = 'text'"
        );
        columns.Count.ShouldBeGreaterThan(50);
        var places = new List<string>();
        foreach (var column in columns)
        {
            var (table, name) = (column.Split('|')[0], column.Split('|')[1]);
            var found = await Sql.RowsAsync(
                host.Database,
                $"SELECT 1 FROM \"{table}\" WHERE LOWER(CAST(\"{name}\" AS text)) LIKE '%{text.ToLowerInvariant()}%'"
            );
            if (found.Count > 0)
            {
                places.Add(column);
            }
        }

        return places;
    }
}
