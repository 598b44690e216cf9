using Microsoft.Extensions.DependencyInjection;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Storage;

public sealed class OutboxTests
{
    [Theory, OnBothDatabases]
    public async Task Poison_event_parks_its_stream_and_no_other(DatabaseKind kind)
    {
        var seen = new Seen();
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        await using var host = await MusterHost.StartAsync(
            kind,
            new HostOptions
            {
                Clock = clock,
                Services = services => services.AddSingleton(seen).AddEventHandler<Tested, Handler>(),
            }
        );
        var (bad, good) = (Muster.Kernel.Ids.Uuid7.New(TimeProvider.System), Guid.Empty);

        await PublishAsync(host, new Tested(bad, 1), new Tested(bad, 2), new Tested(good, 1), new Tested(good, 2));

        await Eventually.IsTrueAsync(
            async () =>
            {
                clock.Advance(TimeSpan.FromSeconds(5));
                var attempts = await Sql.RowsAsync(host.Database, "SELECT attempts FROM outbox ORDER BY position");
                return attempts.SequenceEqual(["10", "0"]);
            },
            "the first event of the bad stream is parked and the second waits behind it"
        );
        seen.Versions(good).ShouldBe([1, 2]);
        seen.Versions(bad).ShouldBeEmpty();
        host.Log.Lines.ShouldContain(line => line.Contains("parked", StringComparison.OrdinalIgnoreCase));
    }

    [Theory, OnBothDatabases]
    public async Task Event_of_a_rolled_back_write_is_never_seen(DatabaseKind kind)
    {
        var seen = new Seen();
        await using var host = await MusterHost.StartAsync(
            kind,
            new HostOptions { Services = services => services.AddSingleton(seen).AddEventHandler<Tested, Handler>() }
        );

        await Should.ThrowAsync<InvalidTimeZoneException>(() =>
            host
                .Services.GetRequiredService<Database>()
                .WriteAsync<int>(
                    (db, _) =>
                    {
                        db.Publish(new Tested(Guid.Empty, 1), DateTimeOffset.UnixEpoch);
                        throw new InvalidTimeZoneException();
                    },
                    CancellationToken.None
                )
        );
        await PublishAsync(host, new Tested(Guid.Empty, 2));

        await Eventually.IsTrueAsync(() => Task.FromResult(seen.Versions(Guid.Empty).Count == 1), "one is seen");
        seen.Versions(Guid.Empty).ShouldBe([2]);
    }

    [Fact]
    public async Task Events_are_handled_once_in_order_when_two_nodes_dispatch()
    {
        var seen = new Seen();
        var options = new HostOptions
        {
            Services = services => services.AddSingleton(seen).AddEventHandler<Tested, Handler>(),
        };
        await using var one = await MusterHost.StartAsync(DatabaseKind.Postgres, options);
        await using var two = await MusterHost.StartAsync(one.Database, one.Folder, options);
        for (var version = 1; version <= 60; version++)
        {
            await PublishAsync(version % 2 == 0 ? one : two, new Tested(Guid.Empty, version));
        }

        await Eventually.IsTrueAsync(
            async () => (await Sql.RowsAsync(one.Database, "SELECT 1 FROM outbox")).Count == 0,
            "everything is dispatched"
        );
        seen.Versions(Guid.Empty).ShouldBe(Enumerable.Range(1, 60).Select(version => (long)version));
    }

    [Theory, OnBothDatabases]
    public async Task Stream_of_which_much_is_told_does_not_take_a_transaction_for_each(DatabaseKind kind)
    {
        var seen = new Seen();
        await using var host = await MusterHost.StartAsync(
            kind,
            new HostOptions { Services = services => services.AddSingleton(seen).AddEventHandler<Tested, Handler>() }
        );
        var told = Enumerable.Range(1, 50).Select(version => new Tested(Guid.Empty, version)).ToArray();

        await PublishAsync(host, told);

        await Eventually.IsTrueAsync(() => Task.FromResult(seen.Versions(Guid.Empty).Count == 50), "all are seen");
        seen.Versions(Guid.Empty).ShouldBe(told.Select(one => one.Version));
        seen.Units.ShouldBe(1);
    }

    private static Task PublishAsync(MusterHost host, params Tested[] events) =>
        host
            .Services.GetRequiredService<Database>()
            .WriteAsync(
                async (db, ct) =>
                {
                    foreach (var item in events)
                    {
                        db.Publish(item, DateTimeOffset.UnixEpoch);
                        await Database.FlushAsync(db, ct);
                    }

                    return true;
                },
                CancellationToken.None
            );

    internal sealed record Tested(Guid EntityId, long Version) : IModuleEvent
    {
        public static string Kind => "tests.tested";

        public string Topic => "tests";
    }

    internal sealed class Handler(Seen seen) : IEventHandler<Tested>
    {
        public Task HandleAsync(Tested happened, MusterDbContext db, CancellationToken ct)
        {
            if (happened.EntityId != Guid.Empty)
            {
                throw new InvalidTimeZoneException("poison");
            }

            seen.Add(happened, db.ContextId.InstanceId);
            return Task.CompletedTask;
        }
    }

    internal sealed class Seen
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<Tested> events = new();

        private readonly System.Collections.Concurrent.ConcurrentDictionary<Guid, bool> units = new();

        public int Units => units.Count;

        public void Add(Tested happened, Guid unit)
        {
            units[unit] = true;
            events.Enqueue(happened);
        }

        public IReadOnlyList<long> Versions(Guid entity) =>
            [.. events.Where(item => item.EntityId == entity).Select(item => item.Version).Distinct()];
    }
}
