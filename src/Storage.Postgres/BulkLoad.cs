using Muster.Storage.Copying;
using Npgsql;
using NpgsqlTypes;

namespace Muster.Storage.Postgres;

/// <summary>COPY in its binary form, in whatever transaction the connection is.</summary>
internal static class BulkLoad
{
    public static async Task<long> RunAsync(
        NpgsqlConnection connection,
        CopiedTable table,
        IAsyncEnumerable<object?[]> rows,
        CancellationToken ct
    )
    {
        var count = await CopyAsync(connection, table, rows, ct);
        await CountOnAsync(connection, table, ct);
        await AnalyzeGrownAsync(connection, table, ct);
        return count;
    }

    private static async Task<long> CopyAsync(
        NpgsqlConnection connection,
        CopiedTable table,
        IAsyncEnumerable<object?[]> rows,
        CancellationToken ct
    )
    {
        var types = table.Columns.Select(column => TypeOf(column.Kind)).ToList();
        var names = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY \"{table.Name}\" ({names}) FROM STDIN (FORMAT BINARY)",
            ct
        );
        await foreach (var row in rows.WithCancellation(ct))
        {
            await copy.StartRowAsync(ct);
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is { } value)
                {
                    await copy.WriteAsync(value, types[i], ct);
                }
                else
                {
                    await copy.WriteNullAsync(ct);
                }
            }
        }

        return (long)await copy.CompleteAsync(ct);
    }

    /// <summary>A sequence does not hear of numbers that it did not give.</summary>
    private static async Task CountOnAsync(NpgsqlConnection connection, CopiedTable table, CancellationToken ct)
    {
        foreach (var column in await CountedAsync(connection, table, ct))
        {
            await using var set = connection.CreateCommand();
#pragma warning disable CA2100 // Names of tables that exist, quoted.
            set.CommandText = $"""
                SELECT setval(pg_get_serial_sequence('"{table.Name}"', '{column}'), max("{column}")) FROM "{table.Name}" HAVING max("{column}") > 0
                """;
#pragma warning restore CA2100
            await set.ExecuteNonQueryAsync(ct);
        }
    }

    private static async Task<List<string>> CountedAsync(
        NpgsqlConnection connection,
        CopiedTable table,
        CancellationToken ct
    )
    {
        await using var find = connection.CreateCommand();
        find.CommandText =
            "SELECT attname FROM pg_attribute WHERE attrelid = $1::regclass AND attidentity <> '' AND NOT attisdropped";
        find.Parameters.AddWithValue($"\"{table.Name}\"");
        var columns = new List<string>();
        await using var reader = await find.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            columns.Add(reader.GetString(0));
        }

        return columns;
    }

    private static NpgsqlDbType TypeOf(ColumnKind kind) =>
        kind switch
        {
            ColumnKind.Id => NpgsqlDbType.Uuid,
            ColumnKind.Text => NpgsqlDbType.Text,
            ColumnKind.Number => NpgsqlDbType.Bigint,
            ColumnKind.SmallNumber => NpgsqlDbType.Integer,
            ColumnKind.Flag => NpgsqlDbType.Boolean,
            ColumnKind.Instant => NpgsqlDbType.TimestampTz,
            ColumnKind.Bytes => NpgsqlDbType.Bytea,
        };

    /// <summary>
    /// A statement that was planned while a table was small reads all of it when it is large, until somebody counts the table anew: the server's own
    /// count comes a minute later.
    /// </summary>
    private static async Task AnalyzeGrownAsync(NpgsqlConnection connection, CopiedTable table, CancellationToken ct)
    {
        await using var look = connection.CreateCommand();
        look.CommandText =
            "SELECT pg_relation_size(oid) / current_setting('block_size')::bigint > 4 * greatest(relpages, 4) FROM pg_class WHERE oid = $1::regclass";
        look.Parameters.AddWithValue($"\"{table.Name}\"");
        if (await look.ExecuteScalarAsync(ct) is true)
        {
            await using var analyze = connection.CreateCommand();
#pragma warning disable CA2100 // Names of tables that exist, quoted.
            analyze.CommandText = $"ANALYZE \"{table.Name}\"";
#pragma warning restore CA2100
            await analyze.ExecuteNonQueryAsync(ct);
        }
    }
}
