using System.IO.Compression;
using System.Security.Cryptography;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;

namespace Muster.Integration.Upgrade;

/// <summary>What a server of an older release left behind; the files of a folder, see its README.md.</summary>
internal sealed record Release(string Name)
{
    private static readonly string Root = Path.Combine(Repository.Root, "tests", "Integration", "Upgrade", "Releases");

    public static IEnumerable<Release> All { get; } =
        Directory.CreateDirectory(Root).EnumerateDirectories().Select(folder => new Release(folder.Name));

    private string Folder => Path.Combine(Root, Name);

    public string DumpOf(DatabaseKind kind) =>
        Path.Combine(Folder, kind == DatabaseKind.Sqlite ? "sqlite.sql" : "postgres.sql");

    public string BackupLines => Path.Combine(Folder, "backup.jsonl");

    public string KeyFile => Path.Combine(Folder, "test-only.key");

    /// <summary>The private key of the device that it had let in.</summary>
    public string DeviceKeyFile => Path.Combine(Folder, "test-only-device.pem");

    public static Release ToBeWritten(string name)
    {
        Directory.CreateDirectory(Path.Combine(Root, name));
        return new Release(name);
    }

    /// <summary>A database as it was, and its key file where servers of tests look for it.</summary>
    public async Task<TestDatabase> LoadAsync(DatabaseKind kind, string folder)
    {
        var database = await TestDatabase.EmptyAsync(kind, folder);
        await Sql.RunAsync(database, await File.ReadAllTextAsync(DumpOf(kind)));
        PutKeyFile(folder);
        return database;
    }

    /// <returns>The backup that it took, as a file in <paramref name="folder"/>.</returns>
    public string Backup(string folder)
    {
        var file = Path.Combine(folder, "backup.jsonl.gz");
        using var lines = File.OpenRead(BackupLines);
        using var compressed = new GZipStream(File.Create(file), CompressionLevel.Fastest);
        lines.CopyTo(compressed);
        return file;
    }

    public string PutKeyFile(string folder) =>
        Backups.Backups.KeyFile(folder, Convert.FromBase64String(File.ReadAllText(KeyFile).Trim()));

    public ECDsa DeviceKey()
    {
        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(DeviceKeyFile));
        return key;
    }
}
