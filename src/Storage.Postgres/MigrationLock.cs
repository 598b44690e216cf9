using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Muster.Storage.Model;
using Npgsql;

namespace Muster.Storage.Postgres;

/// <summary>
/// Nodes that start together migrate one after the other, and the second finds nothing to do. EF's own lock ends with its first migration.
/// </summary>
internal static class MigrationLock
{
    private const long Number = 0x6D7573746572; // "muster"

    /// <returns>A connection that holds the lock until it is closed, by us or by the death of this process.</returns>
    public static async Task<IAsyncDisposable?> TakeAsync(
        MusterDbContext db,
        string connectionString,
        CancellationToken ct
    )
    {
        await CreateWhenMissingAsync(db.GetService<IRelationalDatabaseCreator>(), ct);
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 };
        var connection = new NpgsqlConnection(settings.ToString());
        try
        {
            await connection.OpenAsync(ct);
            await using var take = new NpgsqlCommand($"SELECT pg_advisory_lock({Number})", connection);
            await take.ExecuteNonQueryAsync(ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task CreateWhenMissingAsync(IRelationalDatabaseCreator creator, CancellationToken ct)
    {
        try
        {
            if (!await creator.ExistsAsync(ct))
            {
                await creator.CreateAsync(ct);
            }
        }
        catch (PostgresException fault)
            when (fault.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another node made it meanwhile.
        }
    }
}
