using System.Security.Cryptography;
using Muster.Contracts.Backups;

namespace Muster.Cli.Backup;

/// <summary>The file while it is written. It has its name only once it was read again and found whole; before, and when anything fails, it is not there.</summary>
internal sealed class BackupFile : IAsyncDisposable
{
    private readonly string path;
    private readonly string unfinished;

    private BackupFile(string path)
    {
        (this.path, unfinished) = (path, $"{path}.unfinished");
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        Content = new FileStream(unfinished, options);
    }

    public FileStream Content { get; }

    public static BackupFile Create(string path)
    {
        if (Path.Exists(path))
        {
            throw new CliStop(ExitCode.Usage, $"{path} is there already.", "Name another file, or move it away.");
        }

        try
        {
            return new BackupFile(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CliStop(
                ExitCode.Usage,
                $"{path} cannot be written: {fault.Message}",
                "Name another file with --out."
            );
        }
    }

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

            File.Move(unfinished, path, overwrite: false);
            return new WrittenBackup(path, size, sha256, backup.Header, backup.Tables);
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

    public async ValueTask DisposeAsync()
    {
        await Content.DisposeAsync();
        File.Delete(unfinished);
    }
}

internal sealed record WrittenBackup(
    string Path,
    long Size,
    string Sha256,
    BackupHeader Header,
    IReadOnlyList<BackupTableEnd> Tables
);
