using Muster.Benchmarks.Databases;
using Muster.TestKit.Databases;

namespace Muster.Benchmarks.Backups;

/// <summary>Many devices at once, by the database itself: copies of the rows of the devices that it has, each under names of its own.</summary>
internal static class Organisation
{
    private static readonly Part[] Parts =
    [
        new("people", 1, ["id"], ["peer_id"]),
        new("devices", 1, ["id"], ["device_key"]),
        new("device_keys", 1, [], ["fingerprint"]),
        new("enrollment_requests", 1, ["id"], []),
        new("enrollment_records", 1, ["id"], ["key"]),
        new("enrollment_events", 8, ["record_id"], []),
        new("admission_decisions", 1, ["id"], []),
        new("audit_events", 3, ["id"], []),
    ];

    public static async Task GrowAsync(MeasuredDatabase database, int devices)
    {
        foreach (var part in Parts)
        {
            await CopyAsync(database, part, devices);
        }

        await database.SettleAsync();
    }

    public static async Task CopyAsync(MeasuredDatabase database, Part part, int devices) =>
        await database.RunAsync(Sql(database.Database.Kind, part, await database.ColumnsAsync(part.Table), devices));

    private static string Sql(DatabaseKind kind, Part part, IReadOnlyList<string> columns, int devices)
    {
        var sqlite = kind == DatabaseKind.Sqlite;
        var values = columns.Select(column =>
            part.Ids.Contains(column)
                ? sqlite
                    ? "substr(hex(randomblob(4)),1,8)||'-'||hex(randomblob(2))||'-'||hex(randomblob(2))||'-'||hex(randomblob(2))||'-'||hex(randomblob(6))"
                    : "gen_random_uuid()"
                : part.Keys.Contains(column)
                    ? (sqlite ? "lower(hex(randomblob(16)))" : "md5(random()::text || n.i)")
                    : $"t.\"{column}\""
        );
        var names = string.Join(", ", columns.Select(column => $"\"{column}\""));
        return $"""
            INSERT INTO {part.Table} ({names})
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {devices * part.ForEach})
            SELECT {string.Join(", ", values)} FROM n CROSS JOIN (SELECT * FROM {part.Table} LIMIT 1) t
            """;
    }
}

/// <param name="ForEach">How many rows a device has in it.</param>
/// <param name="Ids">Columns that get a UUID of their own.</param>
/// <param name="Keys">Columns that get a text of their own.</param>
internal sealed record Part(string Table, int ForEach, string[] Ids, string[] Keys);
