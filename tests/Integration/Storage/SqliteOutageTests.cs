using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Storage.Writing;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Storage;

public sealed class SqliteOutageTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Writers_of_a_file_that_cannot_be_written_are_told_and_go_on_when_it_can_be_again()
    {
        var clock = new FakeClock(Monday);
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite, new HostOptions { Clock = clock });
        var database = host.Services.GetRequiredService<Database>();
        var connection = await SetReadOnlyAsync(database);

        for (var i = 0; i < 3; i++)
        {
            await Should.ThrowAsync<SqliteException>(() => AnsweredAsync(WriteAsync(database), clock));
        }

        await SetWritableAsync(connection);

        (await AnsweredAsync(WriteAsync(database), clock)).ShouldBe(1);
        host.Log.Lines.Count(line => line.Contains("cannot be written", StringComparison.Ordinal)).ShouldBe(1);
        host.Log.Lines.Count(line => line.Contains("can be written again", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Writer_that_gives_up_waiting_is_answered_while_another_writes()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        var database = host.Services.GetRequiredService<Database>();
        var (begun, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = database.WriteAsync(
            async (_, _) =>
            {
                begun.SetResult();
                await goOn.Task;
                return true;
            },
            CancellationToken.None
        );
        await begun.Task;
        using var patience = new CancellationTokenSource();
        var second = WriteAsync(database, patience.Token);

        await patience.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => second.WaitAsync(TimeSpan.FromSeconds(10)));
        first.IsCompleted.ShouldBeFalse();
        goOn.SetResult();
        (await first).ShouldBeTrue();
        (await Sql.RowsAsync(host.Database, "SELECT count FROM pending_counts")).ShouldBeEmpty();
    }

    /// <summary>The writer pauses on the clock after a failure.</summary>
    private static async Task<int> AnsweredAsync(Task<int> write, FakeClock clock)
    {
        await Eventually.IsTrueAsync(
            () =>
            {
                clock.Advance(TimeSpan.FromMilliseconds(100));
                return Task.FromResult(write.IsCompleted);
            },
            "the writer answers"
        );
        return await write;
    }

    /// <summary>As a disk that went read-only: no transaction for writing can be begun.</summary>
    private static Task<DbConnection> SetReadOnlyAsync(Database database) =>
        database.WriteAsync(
            async (db, ct) =>
            {
                await db.Database.ExecuteSqlAsync($"PRAGMA query_only = ON", ct);
                return db.Database.GetDbConnection();
            },
            CancellationToken.None
        );

    private static async Task SetWritableAsync(DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA query_only = OFF";
        await command.ExecuteNonQueryAsync();
    }

    private static Task<int> WriteAsync(Database database, CancellationToken ct = default) =>
        database.WriteAsync(
            (db, token) =>
                db.Database.ExecuteSqlAsync(
                    $"INSERT INTO pending_counts (scope, count) VALUES ('outage', 1) ON CONFLICT (scope) DO UPDATE SET count = 1",
                    token
                ),
            ct
        );
}
