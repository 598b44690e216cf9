using System.Data.Common;
using Microsoft.Data.Sqlite;
using Muster.TestKit.Databases;
using Npgsql;

namespace Muster.Integration.Storage;

/// <summary>Statements on a connection of our own, beside the server's.</summary>
internal static class Sql
{
    public static async Task<int> RunAsync(TestDatabase database, string sql)
    {
        await using var connection = await OpenAsync(database);
        await using var command = Command(connection, sql);
        return await command.ExecuteNonQueryAsync();
    }

    /// <returns>The rows, their columns joined with <c>|</c>.</returns>
    public static async Task<List<string>> RowsAsync(TestDatabase database, string sql)
    {
        await using var connection = await OpenAsync(database);
        await using var command = Command(connection, sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetValue(i)}")));
        }

        return rows;
    }

    private static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private static async Task<DbConnection> OpenAsync(TestDatabase database)
    {
        DbConnection connection =
            database.Kind == DatabaseKind.Sqlite
                ? new SqliteConnection(database.ConnectionString)
                : new NpgsqlConnection($"{database.ConnectionString};Pooling=false");
        await connection.OpenAsync();
        return connection;
    }
}
