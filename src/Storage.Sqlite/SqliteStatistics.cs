using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Muster.Storage.Writing;

namespace Muster.Storage.Sqlite;

/// <summary>
/// Tells the planner every ten minutes how the rows are spread. Without that it takes an index by the state of a request, which all of them
/// share while they wait, for as good as one by a fingerprint. It looks at 400 entries of each index, so its cost does not grow (sqlite.org/lang_analyze.html,
/// section 4.1). PostgreSQL does so by itself.
/// </summary>
internal sealed class SqliteStatistics(
    Database database,
    SqliteDatabaseFile file,
    TimeProvider clock,
    ILogger<SqliteStatistics> log
) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await database.WriteAsync(
                    (db, ct) => db.Database.ExecuteSqlRawAsync("PRAGMA analysis_limit = 400; ANALYZE", ct),
                    stoppingToken
                );
                // Connections that are open read statistics no more.
                using var readers = new SqliteConnection(file.ConnectionString);
                SqliteConnection.ClearPool(readers);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Log.NoStatistics(log, fault);
            }
        }
    }
}
