using Microsoft.Extensions.DependencyInjection;
using Muster.Storage.Writing;

namespace Muster.Storage.Sqlite;

public static class SqliteStorage
{
    /// <param name="path">The database file; its folder is made when missing.</param>
    public static IServiceCollection AddSqlite(this IServiceCollection services, string path) =>
        services.AddSingleton<IDatabaseEngine>(provider => new SqliteEngine(new SqliteDatabaseFile(path), provider));
}
