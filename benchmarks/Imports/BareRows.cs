using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Muster.Benchmarks.Databases;
using Muster.TestKit.Databases;
using Npgsql;

namespace Muster.Benchmarks.Imports;

/// <summary>The rows of the file in a table of texts, the fastest way the database has, with nothing around it: what no import can go below.</summary>
internal static class BareRows
{
    private const string Table =
        "CREATE TABLE bare_rows (name TEXT, email TEXT, ownership TEXT, serial TEXT, platform TEXT, device TEXT, mobile TEXT)";
    private const int Columns = 7;

    public static string TitleFor(DatabaseKind kind) =>
        kind == DatabaseKind.Postgres ? "COPY of the same file" : "prepared INSERT of the same rows, one transaction";

    /// <returns>Seconds.</returns>
    public static Task<double> TimeAsync(MeasuredDatabase database, string file) =>
        database.Database.Kind == DatabaseKind.Postgres ? CopyAsync(database, file) : InsertAsync(database, file);

    private static async Task<double> CopyAsync(MeasuredDatabase database, string file)
    {
        await database.RunAsync(Table);
        await using var connection = new NpgsqlConnection(database.Database.ConnectionString);
        await connection.OpenAsync();
        var start = Stopwatch.GetTimestamp();
        await using (var rows = await connection.BeginTextImportAsync("COPY bare_rows FROM STDIN (FORMAT csv, HEADER)"))
        {
            using var text = File.OpenText(file);
            for (var buffer = new char[1 << 16]; await text.ReadAsync(buffer) is var read and > 0; )
            {
                await rows.WriteAsync(buffer.AsMemory(0, read));
            }
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        await database.RunAsync("DROP TABLE bare_rows");
        return seconds;
    }

    private static async Task<double> InsertAsync(MeasuredDatabase database, string file)
    {
        var path = Path.Combine(database.Folder, "bare.db");
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await RunAsync(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        await RunAsync(connection, Table);
        var start = Stopwatch.GetTimestamp();
        await using (var transaction = (SqliteTransaction)await connection.BeginTransactionAsync())
        {
            await using var insert = connection.CreateCommand();
            insert.Transaction = transaction;
            insert.CommandText = "INSERT INTO bare_rows VALUES ($0, $1, $2, $3, $4, $5, $6)";
            for (var i = 0; i < Columns; i++)
            {
                insert.Parameters.Add($"${i}", SqliteType.Text);
            }

            foreach (var line in File.ReadLines(file).Skip(1))
            {
                var cells = line.Split(',');
                for (var i = 0; i < Columns; i++)
                {
                    insert.Parameters[i].Value = cells[i];
                }

                insert.ExecuteNonQuery();
            }

            await transaction.CommitAsync();
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task RunAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
