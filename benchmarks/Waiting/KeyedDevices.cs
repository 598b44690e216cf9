using System.Security.Cryptography;
using Muster.Benchmarks.Databases;
using Muster.TestKit.Databases;

namespace Muster.Benchmarks.Waiting;

/// <summary>Enrolled devices with a key each that can sign, put into the database by itself: copies of a device that it has.</summary>
internal static class KeyedDevices
{
    private const int RowsPerInsert = 500;

    public static async Task<ECDsa[]> AddAsync(MeasuredDatabase database, int count)
    {
        var keys = new ECDsa[count];
        Parallel.For(0, count, i => keys[i] = ECDsa.Create(ECCurve.NamedCurves.nistP256));
        var sqlite = database.Database.Kind == DatabaseKind.Sqlite;
        var id = sqlite ? "v.column1" : "v.column1::uuid";
        var spki = sqlite ? "v.column4" : "v.column4::bytea";
        foreach (var batch in keys.Chunk(RowsPerInsert))
        {
            var values = string.Join(", ", batch.Select(key => Row(key, sqlite)));
            await InsertAsync(database, "devices", values, ("id", id), ("device_key", "v.column2"));
            await InsertAsync(
                database,
                "device_keys",
                values,
                ("device_id", id),
                ("fingerprint", "v.column3"),
                ("spki", spki)
            );
        }

        await database.SettleAsync();
        return keys;
    }

    private static string Row(ECDsa key, bool sqlite)
    {
        var spki = key.ExportSubjectPublicKeyInfo();
        var id = new Guid(RandomNumberGenerator.GetBytes(16)).ToString();
        var name = $"pc-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}";
        var hex = Convert.ToHexString(spki);
        return $"('{(sqlite ? id.ToUpperInvariant() : id)}', '{name}', '{Convert.ToHexStringLower(SHA256.HashData(spki))}', {(sqlite ? $"x'{hex}'" : $"'\\x{hex}'")})";
    }

    private static async Task InsertAsync(
        MeasuredDatabase database,
        string table,
        string values,
        params (string Column, string Value)[] own
    )
    {
        var columns = await database.ColumnsAsync(table);
        var selected = columns.Select(column =>
            own.Where(pair => pair.Column == column).Select(pair => pair.Value).SingleOrDefault($"t.\"{column}\"")
        );
        var names = string.Join(", ", columns.Select(column => $"\"{column}\""));
        var enrolled = table == "devices" ? "admitted" : "state = 'active'";
        await database.RunAsync(
            $"INSERT INTO {table} ({names}) SELECT {string.Join(", ", selected)} FROM (VALUES {values}) v CROSS JOIN (SELECT * FROM {table} WHERE {enrolled} LIMIT 1) t"
        );
    }
}
