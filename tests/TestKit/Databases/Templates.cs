using Microsoft.Data.Sqlite;
using Muster.TestKit.Hosting;
using Npgsql;

namespace Muster.TestKit.Databases;

/// <summary>One migrated database of each kind and process, from which the others are copied.</summary>
internal static class Templates
{
    private static readonly Lazy<Task<string>> Sqlite = new(MakeSqliteAsync);
    private static readonly Lazy<Task<string>> Postgres = new(MakePostgresAsync);

    /// <returns>A file, or a database name.</returns>
    public static Task<string> OfAsync(DatabaseKind kind) =>
        kind == DatabaseKind.Sqlite ? Sqlite.Value : Postgres.Value;

    private static async Task<string> MakeSqliteAsync()
    {
        var folder = Directory.CreateTempSubdirectory("muster-template-").FullName;
        var file = Path.Combine(folder, "muster.db");
        await MigrateAsync($"sqlite:{file}", folder);
        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=false"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
        }

        return file;
    }

    private static async Task<string> MakePostgresAsync()
    {
        var name = TestDatabase.NewName("template");
        await TestDatabase.OnClusterAsync($"CREATE DATABASE {name}");
        await MigrateAsync(TestDatabase.SettingOf(name), Directory.CreateTempSubdirectory("muster-template-").FullName);
        NpgsqlConnection.ClearAllPools();
        return name;
    }

    private static async Task MigrateAsync(string database, string folder)
    {
        await using var app = MusterHost.Compose(database, folder, MusterHost.FreePort(), new HostOptions());
        await MusterHost.MigrateAsync(app);
    }
}
