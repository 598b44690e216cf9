using System.Data.Common;
using System.Text.Json;
using Muster.Kernel.Time;

namespace Muster.Storage.Copying;

/// <summary>Rows between a database and lines of JSON, one at a time.</summary>
public static class TableRows
{
    /// <summary>Selects all of <paramref name="table"/>, in the order in which the database finds it.</summary>
    public static DbCommand Select(DbConnection connection, DbTransaction snapshot, CopiedTable table)
    {
        var command = connection.CreateCommand();
        command.Transaction = snapshot;
        command.CommandTimeout = 0;
#pragma warning disable CA2100 // Names of our own model, quoted.
        command.CommandText = $"SELECT {Names(table)} FROM \"{table.Name}\"";
#pragma warning restore CA2100
        return command;
    }

    /// <summary>Writes the values of the current row.</summary>
    public static void Write(Utf8JsonWriter json, DbDataReader row, CopiedTable table)
    {
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (row.IsDBNull(i))
            {
                json.WriteNullValue();
            }
            else
            {
                Write(json, row, i, table.Columns[i].Kind);
            }
        }
    }

    /// <returns>A value for each column, as parameters of either database take it: instants are UTC.</returns>
    /// <exception cref="FormatException">The row does not fit the table.</exception>
    public static object?[] Parse(ReadOnlyMemory<byte> line, CopiedTable table)
    {
        var json = new Utf8JsonReader(line.Span);
        var values = new object?[table.Columns.Count];
        try
        {
            json.Read();
            for (var i = 0; i < values.Length; i++)
            {
                json.Read();
                values[i] = json.TokenType == JsonTokenType.Null ? null : Value(ref json, table.Columns[i].Kind);
            }

            if (json.Read() && json.TokenType == JsonTokenType.EndArray && !json.Read())
            {
                return values;
            }
        }
        catch (Exception fault)
            when (fault is JsonException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new FormatException("A value is not of its column's kind.", fault);
        }

        throw new FormatException("The row has other columns than its table.");
    }

    internal static string Names(CopiedTable table) =>
        string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));

    private static void Write(Utf8JsonWriter json, DbDataReader row, int i, ColumnKind kind)
    {
        switch (kind)
        {
            case ColumnKind.Id:
                json.WriteStringValue(row.GetGuid(i));
                break;
            case ColumnKind.Text:
                json.WriteStringValue(row.GetString(i));
                break;
            case ColumnKind.Number or ColumnKind.SmallNumber:
                json.WriteNumberValue(row.GetInt64(i));
                break;
            case ColumnKind.Flag:
                json.WriteBooleanValue(row.GetBoolean(i));
                break;
            case ColumnKind.Instant:
                json.WriteNumberValue(Microseconds(row, i));
                break;
            case ColumnKind.Bytes:
                json.WriteBase64StringValue(row.GetFieldValue<byte[]>(i));
                break;
        }
    }

    /// <summary>SQLite has them as this number already.</summary>
    private static long Microseconds(DbDataReader row, int i) =>
        row.GetFieldType(i) == typeof(long)
            ? row.GetInt64(i)
            : row.GetFieldValue<DateTimeOffset>(i).ToUnixMicroseconds();

    private static object? Value(ref Utf8JsonReader json, ColumnKind kind) =>
        kind switch
        {
            ColumnKind.Id => json.GetGuid(),
            ColumnKind.Text => json.GetString(),
            ColumnKind.Number => json.GetInt64(),
            ColumnKind.SmallNumber => json.GetInt32(),
            ColumnKind.Flag => json.GetBoolean(),
            ColumnKind.Instant => Instants.FromUnixMicroseconds(json.GetInt64()),
            ColumnKind.Bytes => json.GetBytesFromBase64(),
        };
}
