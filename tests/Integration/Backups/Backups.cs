using Muster.Integration.Programs;
using Muster.Integration.Storage;
using Muster.Server.Backups.Restore;
using Muster.Server.Settings;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Backups;

/// <summary>Taking and restoring.</summary>
internal static class Backups
{
    public static string NewFolder() => Directory.CreateTempSubdirectory("muster-backup-").FullName;

    /// <returns>The file.</returns>
    public static async Task<string> TakeAsync(MusterHost host)
    {
        var file = Path.Combine(NewFolder(), "backup.jsonl.gz");
        await File.WriteAllBytesAsync(file, await host.Admin.GetByteArrayAsync("/api/backup"));
        return file;
    }

    /// <summary>The same restore in this process.</summary>
    public static Task RestoreHereAsync(TestDatabase database, string folder, string file) =>
        RestoreCommand.RunAsync(
            SettingsReader.Read(new RawSettings(Settings(database, folder))).Settings!, // they are right
            file,
            TextWriter.Null,
            CancellationToken.None
        );

    /// <summary>Runs <c>Muster.Server restore</c> with the key file that the servers of tests have, or another.</summary>
    public static Task<ProgramRun> RestoreAsync(
        TestDatabase database,
        string folder,
        string file,
        string? keyFile = null
    ) => ProgramRun.ServerAsync(Settings(database, folder, keyFile), "restore", file);

    public static Dictionary<string, string> Settings(TestDatabase database, string folder, string? keyFile = null) =>
        new(StringComparer.Ordinal)
        {
            ["MUSTER_DATA"] = folder,
            ["MUSTER_DATABASE"] = database.Setting,
            ["MUSTER_KEY_FILE"] = keyFile ?? KeyFile(folder, new byte[32]),
        };

    public static string KeyFile(string folder, byte[] key)
    {
        var path = Path.Combine(folder, "test.key");
        File.WriteAllText(path, Convert.ToBase64String(key));
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return path;
    }

    /// <summary>How many rows there are, for each table that is there.</summary>
    public static async Task<SortedDictionary<string, long>> CountsAsync(TestDatabase database)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in await TablesAsync(database))
        {
            counts[table] = long.Parse((await Sql.RowsAsync(database, $"SELECT count(*) FROM \"{table}\""))[0]);
        }

        return counts;
    }

    public static Task<List<string>> TablesAsync(TestDatabase database) =>
        Sql.RowsAsync(
            database,
            database.Kind == DatabaseKind.Sqlite
                ? "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> '__EFMigrationsLock'"
                : "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
        );
}
