using Muster.Cli.Output;

namespace Muster.Cli.Backup;

/// <summary>What the file holds, and what it does not.</summary>
internal static class BackupSummary
{
    private static readonly Column[] Columns = [new("Table"), new("Rows")];

    public static void Write(WrittenBackup backup)
    {
        var header = backup.Header;
        Listing.Table(Columns, backup.Tables.Select(table => new[] { table.Name, $"{table.Rows:N0}" }), more: false);
        Listing.Fields([
            new Field("File", Path.GetFullPath(backup.Path)),
            new Field("Size", $"{backup.Size:N0} bytes"),
            new Field("SHA-256", backup.Sha256),
            new Field("Rows", $"{backup.Tables.Sum(table => table.Rows):N0} in {backup.Tables.Count} tables"),
            new Field("Taken", $"{Ages.Exact(header.TakenAt)} by Muster {header.Version} from {header.Engine}"),
            new Field("Schema", header.Migrations.Count == 0 ? null : header.Migrations[^1]),
            new Field("Key file", $"id {header.KeyFile.Id}, on the server at {header.KeyFile.Path}"),
        ]);
        Console.WriteLine();
        Console.WriteLine(
            "The key file is NOT in this backup, and without it the backup cannot be restored. Keep a copy of it in another"
        );
        Console.WriteLine("place than the backups: whoever has both has your server.");
    }
}
