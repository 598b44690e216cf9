using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Storage.Jobs;
using Muster.Storage.Model;
using Muster.Storage.Writing;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;
using Npgsql;

namespace Muster.Integration.Storage;

public sealed class JobTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Theory, OnBothDatabases]
    public async Task Job_runs_when_it_is_due_and_again_later_when_it_fails(DatabaseKind kind)
    {
        var (clock, job) = (new FakeClock(Monday), new Job());
        await using var host = await MusterHost.StartAsync(
            kind,
            new HostOptions { Clock = clock, Services = services => services.AddSingleton<IJobHandler>(job) }
        );
        await ScheduleAsync(host, clock, Monday.AddMinutes(1));

        clock.Advance(TimeSpan.FromSeconds(59));
        job.Runs.ShouldBe(0);
        clock.Advance(TimeSpan.FromSeconds(1));
        await Eventually.IsTrueAsync(async () => (await Attempts(host)).SequenceEqual(["1"]), "the failure is kept");
        job.Fails = false;
        clock.Advance(TimeSpan.FromMinutes(1));

        await Eventually.IsTrueAsync(clock, async () => (await Attempts(host)).Count == 0, "it succeeds and is gone");
        (await Sql.RowsAsync(host.Database, "SELECT count FROM pending_counts")).ShouldBe(["1"]);
    }

    [Fact]
    public async Task Job_takes_effect_once_when_two_nodes_run_jobs()
    {
        var job = new Job { Fails = false };
        var options = new HostOptions { Services = services => services.AddSingleton<IJobHandler>(job) };
        await using var one = await MusterHost.StartAsync(DatabaseKind.Postgres, options);
        await using var two = await MusterHost.StartAsync(one.Database, one.Folder, options);
        for (var i = 0; i < 30; i++)
        {
            await ScheduleAsync(i % 2 == 0 ? one : two, TimeProvider.System, DateTimeOffset.UnixEpoch, $"tests/{i}");
        }

        await Eventually.IsTrueAsync(async () => (await Attempts(one)).Count == 0, "all are done");
        (await Sql.RowsAsync(one.Database, "SELECT count(*) FROM pending_counts")).ShouldBe(["30"]);
    }

    [Fact]
    public async Task Node_that_finds_only_jobs_of_others_looks_again_after_a_pause()
    {
        var (clock, job, log) = (new FakeClock(Monday), new Job { Fails = false }, new StatementLog());
        await using var host = await MusterHost.StartAsync(
            DatabaseKind.Postgres,
            new HostOptions
            {
                Clock = clock,
                Interceptor = log,
                Services = services => services.AddSingleton<IJobHandler>(job),
            }
        );
        await using var other = new NpgsqlConnection(host.Database.ConnectionString);
        await other.OpenAsync();
        await ScheduleAsync(host, clock, Monday.AddMinutes(1));
        await using var running = await other.BeginTransactionAsync();
        await using var hold = other.CreateCommand();
        hold.CommandText = "SELECT * FROM jobs WHERE kind = 'tests.job' FOR UPDATE";
        await hold.ExecuteNonQueryAsync();
        clock.Advance(TimeSpan.FromMinutes(1));
        await Eventually.IsTrueAsync(() => Task.FromResult(Looks(log) > 0), "it looks");
        log.Clear();

        // The clock stands still, and a loop without a pause would look thousands of times meanwhile.
        for (var i = 0; i < 100; i++)
        {
            await host.AuditAsync();
        }

        Looks(log).ShouldBeLessThan(5);
        job.Runs.ShouldBe(0);
        await running.RollbackAsync();
        clock.Advance(TimeSpan.FromMilliseconds(100));
        await Eventually.IsTrueAsync(() => Task.FromResult(job.Runs == 1), "it runs what the other has left");
        await other.CloseAsync();
        await host.DisposeAsync();
        await host.Database.DropAsync();
    }

    private static int Looks(StatementLog log) =>
        log.Statements.Count(sql => sql.Contains("FROM jobs WHERE due_at", StringComparison.Ordinal));

    private static Task<List<string>> Attempts(MusterHost host) =>
        Sql.RowsAsync(host.Database, "SELECT attempts FROM jobs WHERE kind = 'tests.job'");

    private static Task ScheduleAsync(
        MusterHost host,
        TimeProvider clock,
        DateTimeOffset dueAt,
        string key = "tests/1"
    ) =>
        host
            .Services.GetRequiredService<Database>()
            .WriteAsync(
                (db, _) =>
                {
                    db.Schedule("tests.job", key, key, dueAt, clock);
                    return Task.FromResult(true);
                },
                CancellationToken.None
            );

    /// <summary>Leaves one row for each run that committed.</summary>
    private sealed class Job : IJobHandler
    {
        private int runs;

        public bool Fails { get; set; } = true;

        public int Runs => Volatile.Read(ref runs);

        public string Kind => "tests.job";

        public async Task RunAsync(string payload, MusterDbContext db, CancellationToken ct)
        {
            Interlocked.Increment(ref runs);
            if (Fails)
            {
                throw new InvalidTimeZoneException("not yet");
            }

            await db.Database.ExecuteSqlAsync($"INSERT INTO pending_counts (scope, count) VALUES ({payload}, 1)", ct);
        }
    }
}
