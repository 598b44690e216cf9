using Muster.TestKit.Hosting;
using Muster.TestKit.Time;
using Npgsql;

namespace Muster.Integration.Storage;

/// <summary>A unit of work that has done something and has not ended.</summary>
internal sealed class Unfinished(NpgsqlConnection connection, NpgsqlTransaction transaction) : IAsyncDisposable
{
    public static async Task<Unfinished> BeginAsync(MusterHost host, string sql)
    {
        var connection = new NpgsqlConnection($"{host.Database.ConnectionString};Pooling=false");
        await connection.OpenAsync();
        var transaction = await connection.BeginTransactionAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return new Unfinished(connection, transaction);
    }

    /// <summary>The server has come to where it waits.</summary>
    public static Task IsWaitedForAsync(MusterHost host) =>
        Eventually.IsTrueAsync(
            async () =>
                (
                    await Sql.RowsAsync(
                        host.Database,
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
                    )
                )[0] != "0",
            "the server waits for the other unit of work"
        );

    public Task CommitAsync() => transaction.CommitAsync();

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
