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
            held = new FileStream($"{path}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
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
}
