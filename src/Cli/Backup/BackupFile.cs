using System.Security.Cryptography;
using Muster.Cli.Output;
using Muster.Contracts.Backups;

namespace Muster.Cli.Backup;

/// <summary>The file while it is written. It is kept only once it was read again and found whole.</summary>
internal sealed class BackupFile : IAsyncDisposable
{
    private readonly NewFile file;

    private BackupFile(NewFile file) => this.file = file;

    public FileStream Content => file.Content;

    public static BackupFile Create(string path) => new(NewFile.Create(path));

    /// <summary>Reads it as a restore would, and gives it its name.</summary>
    public async Task<WrittenBackup> CheckAsync(CancellationToken ct)
    {
        Content.Flush(flushToDisk: true);
        var size = Content.Length;
        Content.Position = 0;
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(Content, ct));
        Content.Position = 0;
        try
        {
            await using var backup = await BackupReader.OpenAsync(Content, ct);
            while (await backup.NextTableAsync(ct) is not null)
            {
                await foreach (var _ in backup.RowsAsync(ct)) { }
            }

            file.Keep();
            return new WrittenBackup(file.Name, size, sha256, backup.Header, backup.Tables);
        }
        catch (DamagedBackupException fault)
        {
            throw new CliStop(
                ExitCode.Unexpected,
                $"What the server sent is no whole backup, and was not kept. {fault.Message}",
                "Try again; if it stays, read the server's log."
            );
        }
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();
}

internal sealed record WrittenBackup(
    string Path,
    long Size,
    string Sha256,
    BackupHeader Header,
    IReadOnlyList<BackupTableEnd> Tables
);
