using Microsoft.Extensions.DependencyInjection;
using Muster.Storage.Writing;

namespace Muster.Storage.Postgres;

public static class PostgresStorage
{
    /// <param name="connectionString">In Npgsql's form; see <see cref="PostgresAddress"/>.</param>
    public static IServiceCollection AddPostgres(this IServiceCollection services, string connectionString) =>
        services.AddSingleton<IDatabaseEngine>(provider => new PostgresEngine(connectionString, provider));
}
