using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Storage.Writing;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Storage;

public sealed class UnitOfWorkTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Failing_write_rolls_back_alone_when_many_commit_together(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var database = host.Services.GetRequiredService<Database>();
        var now = database.Instant(clock.GetUtcNow());

        var writes = Enumerable
            .Range(0, 40)
            .Select(async i =>
            {
                try
                {
                    return await database.WriteAsync(
                        async (db, ct) =>
                        {
                            await db.Database.ExecuteSqlAsync(
                                $"INSERT INTO used_nonces (issued_at, hash) VALUES ({now}, {$"{kind}-{i:d60}"})",
                                ct
                            );
                            return i % 4 == 3 ? throw new InvalidTimeZoneException("this one fails") : i;
                        },
                        CancellationToken.None
                    );
                }
                catch (InvalidTimeZoneException)
                {
                    return -1;
                }
            });
        var answers = await Task.WhenAll(writes);

        answers.Count(answer => answer == -1).ShouldBe(10);
        var kept = await database.ReadAsync(
            (db, ct) =>
                db
                    .Database.SqlQuery<int>(
                        $"SELECT count(*) AS \"Value\" FROM used_nonces WHERE hash LIKE {$"{kind}-%"}"
                    )
                    .SingleAsync(ct),
            CancellationToken.None
        );
        kept.ShouldBe(30);
    }

    [Fact]
    public async Task Second_process_on_the_same_file_is_refused()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);

        var refused = await Should.ThrowAsync<DatabaseInUseException>(() =>
            MusterHost.StartAsync(host.Database, host.Folder)
        );

        refused.Message.ShouldContain("MUSTER_DATA");
    }
}
