using Microsoft.Extensions.DependencyInjection;
using Muster.Storage.Writing;

namespace Muster.Storage.Sqlite;

public static class SqliteStorage
{
    /// <param name="path">The database file; its folder is made when missing.</param>
    public static IServiceCollection AddSqlite(this IServiceCollection services, string path) =>
        services
            .AddSingleton(new SqliteDatabaseFile(path))
            .AddSingleton<IDatabaseEngine, SqliteEngine>()
            .AddHostedService<SqliteStatistics>();
}
