using Microsoft.Data.Sqlite;
using Muster.Kernel.Time;
using Muster.Storage.Copying;

namespace Muster.Storage.Sqlite;

/// <summary>One prepared statement, run for each row. SQLite counts on from the largest number of a counted column by itself.</summary>
internal static class BulkLoad
{
    public static async Task<long> RunAsync(
        SqliteConnection connection,
        SqliteTransaction transaction,
        CopiedTable table,
        IAsyncEnumerable<object?[]> rows,
        CancellationToken ct
    )
    {
        await using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        var parameters = table
            .Columns.Select((_, i) => insert.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" }))
            .ToList();
        var names = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
#pragma warning disable CA2100 // Names of tables that exist, quoted.
        insert.CommandText =
            $"INSERT INTO \"{table.Name}\" ({names}) VALUES ({string.Join(", ", parameters.Select(p => p.ParameterName))})";
#pragma warning restore CA2100
        var count = 0L;
        await foreach (var row in rows.WithCancellation(ct))
        {
            for (var i = 0; i < row.Length; i++)
            {
                parameters[i].Value = row[i] switch
                {
                    null => DBNull.Value,
                    DateTimeOffset at => at.ToUnixMicroseconds(),
                    var value => value,
                };
            }

            await insert.ExecuteNonQueryAsync(ct);
            count++;
        }

        return count;
    }
}
