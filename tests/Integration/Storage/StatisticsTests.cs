using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Storage;

public sealed class StatisticsTests
{
    [Fact]
    public async Task Sqlite_learns_how_rows_are_spread_while_the_server_runs()
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite, new HostOptions { Clock = clock });
        await host.CreatePersonAsync("Ann");

        await Eventually.IsTrueAsync(
            clock,
            async () => (await StatisticsAsync(host)).Contains("people"),
            "the table of people has statistics"
        );

        // Whoever reads afterwards reads with them, on connections of a new pool.
        (await host.CreatePersonAsync("Ben")).DisplayName.ShouldBe("Ben");
    }

    private static async Task<List<string>> StatisticsAsync(MusterHost host)
    {
        var there = await Sql.RowsAsync(host.Database, "SELECT name FROM sqlite_schema WHERE name = 'sqlite_stat1'");
        return there.Count == 0 ? [] : await Sql.RowsAsync(host.Database, "SELECT DISTINCT tbl FROM sqlite_stat1");
    }
}
