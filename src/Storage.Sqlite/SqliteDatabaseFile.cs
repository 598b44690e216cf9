using Microsoft.Data.Sqlite;
using Muster.Storage.Writing;

namespace Muster.Storage.Sqlite;

/// <summary>Where the database lies, and the lock that keeps a second process off it.</summary>
internal sealed class SqliteDatabaseFile(string path) : IDisposable
{
    private FileStream? held;

    public string ConnectionString { get; } =
        new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = true,
            DefaultTimeout = 30,
        }.ToString();

    /// <summary>Held until the process ends, however it ends.</summary>
    public void Lock()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        try
        {
            held = new FileStream($"{path}.lock", OnlyOurs(FileShare.None));
            // SQLite makes its other files with the permissions of this one.
            new FileStream(path, OnlyOurs(FileShare.ReadWrite)).Dispose();
        }
        catch (IOException fault)
        {
            throw new DatabaseInUseException(
                $"Another process uses the database {path}. Stop it first, or give this one another MUSTER_DATA.",
                fault
            );
        }
    }

    public void Dispose() => held?.Dispose();

    private static FileStreamOptions OnlyOurs(FileShare share)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = share,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
