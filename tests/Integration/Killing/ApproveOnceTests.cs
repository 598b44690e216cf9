using System.Net.Http.Json;
using System.Security.Cryptography;
using Muster.Contracts.EnrollmentQueue;
using Muster.Contracts.People;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Killing;

/// <summary>
/// Eight administrators decide on the same two hundred requests while the server is killed under them, again and again: as often as
/// <see cref="Lives.Whole"/> says.
/// </summary>
public sealed class ApproveOnceTests
{
    private const int Administrators = 8;
    private const int Requests = 200;
    private const int Known = 5;
    private static readonly int Rounds = Lives.Whole ? 20 : 8;

    [Theory, OnBothDatabases]
    public async Task Every_request_is_approved_once_whoever_asks_and_whenever_the_server_dies(DatabaseKind kind)
    {
        var folder = Directory.CreateTempSubdirectory("muster-once-").FullName;
        var database = await TestDatabase.MigratedAsync(kind, folder);
        var acknowledged = new HashSet<Guid>();
        SeenRequest[] asked;
        await using (var server = await StartAsync(database, folder))
        {
            asked = await AskAsync(server);
        }

        for (var round = 0; round < Rounds; round++)
        {
            await using var server = await StartAsync(database, folder);
            var until = RandomNumberGenerator.GetInt32(1, (Requests / Rounds) + 1);
            // Those that nobody was told of, and may be approved all the same, with some that everybody knows to be.
            SeenRequest[] open = [.. asked.Where(request => !acknowledged.Contains(request.Id))];
            SeenRequest[] known = [.. asked.Where(request => acknowledged.Contains(request.Id)).Take(Known)];
            var orders = Enumerable.Range(0, Administrators).Select(_ => Shuffled([.. open, .. known])).ToArray();
            foreach (var id in await WorkUntilKilledAsync(server, orders, until))
            {
                acknowledged.Add(id);
            }
        }

        await using (var server = await StartAsync(database, folder))
        {
            var rest = await ApproveAsync(server, asked);
            rest.Items.ShouldAllBe(item => item.Done || item.Code == "request_not_pending");
        }

        acknowledged.Count.ShouldBeInRange(Rounds, Requests);
        await ShouldBeOnceAsync(database, asked);
        await database.DropAsync();
    }

    private static Task<ServerProcess> StartAsync(TestDatabase database, string folder) =>
        ServerProcess.StartAsync(database, folder, route: "", statement: 0);

    private static async Task<SeenRequest[]> AskAsync(ServerProcess server)
    {
        using var answer = await server.Admin.PostAsJsonAsync("/api/people", new CreatePerson { DisplayName = "Ann" });
        var person = (await answer.Content.ReadFromJsonAsync<Person>())!; // the API answers no null
        var asked = new SeenRequest[Requests];
        for (var i = 0; i < Requests; i++)
        {
            using var device = new TestDevice(server.Url, TimeProvider.System, peerId: person.PeerIdValue());
            (await device.EnrollAsync()).Status.ShouldBe(202);
            asked[i] = new SeenRequest(device.RequestId, device.Fingerprint);
        }

        return asked;
    }

    private static SeenRequest[] Shuffled(SeenRequest[] asked)
    {
        var order = (SeenRequest[])asked.Clone();
        RandomNumberGenerator.Shuffle<SeenRequest>(order);
        return order;
    }

    /// <returns>The requests whose approval the server acknowledged before it died.</returns>
    private static async Task<IReadOnlyCollection<Guid>> WorkUntilKilledAsync(
        ServerProcess server,
        SeenRequest[][] orders,
        int until
    )
    {
        var approved = new System.Collections.Concurrent.ConcurrentBag<Guid>();
        var killed = 0;
        await Task.WhenAll(orders.Select((order, i) => i % 2 == 0 ? OneByOneAsync(order) : TogetherAsync(order)));
        return approved;

        async Task OneByOneAsync(SeenRequest[] order)
        {
            foreach (var request in order)
            {
                if (!await TryAsync(async () => await ApproveOneAsync(server, request) ? [request.Id] : []))
                {
                    return;
                }
            }
        }

        async Task TogetherAsync(SeenRequest[] order)
        {
            foreach (var chunk in order.Chunk(20))
            {
                if (!await TryAsync(async () => DoneIn(await ApproveAsync(server, chunk))))
                {
                    return;
                }
            }
        }

        async Task<bool> TryAsync(Func<Task<IReadOnlyList<Guid>>> approve)
        {
            try
            {
                foreach (var id in await approve())
                {
                    approved.Add(id);
                }
            }
            catch (Exception) when (Volatile.Read(ref killed) > 0)
            {
                return false;
            }

            if (approved.Count >= until && Interlocked.Exchange(ref killed, 1) == 0)
            {
                await server.DisposeAsync(); // kill -9
            }

            return Volatile.Read(ref killed) == 0;
        }
    }

    private static async Task<bool> ApproveOneAsync(ServerProcess server, SeenRequest request)
    {
        using var answer = await server.Admin.PostAsJsonAsync(
            $"/api/enrollment-requests/{request.Id}/approve",
            new ApproveEnrollmentRequest { ExpectedFingerprint = request.ExpectedFingerprint }
        );
        return answer.IsSuccessStatusCode;
    }

    private static async Task<BulkDecision> ApproveAsync(ServerProcess server, SeenRequest[] items)
    {
        using var answer = await server.Admin.PostAsJsonAsync(
            "/api/enrollment-requests/approve",
            new ApproveEnrollmentRequests { Items = items }
        );
        return (await answer.Content.ReadFromJsonAsync<BulkDecision>())!; // the API answers no null
    }

    private static IReadOnlyList<Guid> DoneIn(BulkDecision decision) =>
        [.. decision.Items.Where(item => item.Done).Select(item => item.Id)];

    private static async Task ShouldBeOnceAsync(TestDatabase database, SeenRequest[] asked)
    {
        (await Sql.RowsAsync(database, "SELECT count(*) FROM enrollment_requests WHERE state <> 'approved'")).ShouldBe([
            "0",
        ]);
        (await Sql.RowsAsync(database, "SELECT count(*) FROM devices")).ShouldBe([$"{asked.Length}"]);
        (await Sql.RowsAsync(database, "SELECT count(*) FROM person_device_keys")).ShouldBe([$"{asked.Length}"]);
        foreach (var action in new[] { "enrollment_approved", "ownership_assigned" })
        {
            (
                await Sql.RowsAsync(
                    database,
                    $"SELECT count(*), count(DISTINCT entity_id) FROM audit_events WHERE action = '{action}'"
                )
            ).ShouldBe([$"{asked.Length}|{asked.Length}"]);
        }
    }
}
