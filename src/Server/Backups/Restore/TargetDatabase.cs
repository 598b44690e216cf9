using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Contracts.Backups;
using Muster.Storage.Feed;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Server.Backups.Restore;

/// <summary>The database that the backup goes into.</summary>
internal sealed class TargetDatabase(MusterDbContext db, IDatabaseEngine engine)
{
    private const long RowsBetweenNews = 100_000;

    /// <summary>A server has rows in the first before it answers for the first time; the others are what must never be mixed.</summary>
    public static readonly string[] FilledByUse = ["stored_keys", "operators", "people", "devices"];

    /// <summary>Everything that a migration made and no more, or nothing at all.</summary>
    public async Task RefuseUnlessEmptyAsync(BackupHeader header, CancellationToken ct)
    {
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        var present = await db.Database.SqlQueryRaw<string>(engine.TableNames).ToListAsync(ct);
        foreach (var table in FilledByUse.Intersect(present, StringComparer.Ordinal))
        {
            if (await AnyRowAsync(table, ct))
            {
                throw new RestoreRefusedException(
                    $"The database is in use: there are rows in its table {table}. A backup goes into an empty database only, so that nothing is lost or mixed. Name another with MUSTER_DATABASE or MUSTER_DATA, or move this one away first."
                );
            }
        }

        if (applied.Except(header.Migrations).FirstOrDefault() is { } newer)
        {
            throw new RestoreRefusedException(
                $"The database is empty, but has a newer schema ({newer}) than the backup. Name a new one, or drop it and create it anew."
            );
        }
    }

    /// <summary>Makes the tables as they were when the backup was taken.</summary>
    public Task MakeSchemaAsync(BackupHeader header, CancellationToken ct) =>
        db.GetService<IMigrator>().MigrateAsync(header.Migrations[^1], ct);

    /// <summary>All rows or none.</summary>
    public async Task LoadAsync(BackupReader backup, TextWriter news, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var connection = db.Database.GetDbConnection();
        var made = await db.Database.SqlQueryRaw<string>(engine.TableNames).ToListAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await db.Database.UseTransactionAsync(transaction, ct);
        while (await backup.NextTableAsync(ct) is { } begun)
        {
            var table = CheckedBackup.Shape(backup, begun);
            if (!made.Contains(table.Name, StringComparer.Ordinal))
            {
                throw new RestoreRefusedException(
                    $"The backup has a table {table.Name}, which Muster {backup.Header.Version} did not have: somebody made or changed it. Nothing was restored."
                );
            }

            if (await AnyRowAsync(table.Name, ct))
            {
                // What a migration put there is in the backup too, as it was by then.
                await ClearAsync(table.Name, ct);
            }

            var rows = TellAsync(CheckedBackup.RowsAsync(backup, table, ct), table.Name, news);
            var count = await engine.LoadAsync(connection, transaction, table, rows, ct);
            await news.WriteLineAsync($"  {table.Name, -30} {count, 12:N0} rows");
        }

        await FeedAfterRestore.JumpAsync(connection, transaction, ct);
        await transaction.CommitAsync(ct);
        await db.Database.UseTransactionAsync(null, ct);
    }

    /// <summary>Brings the rows of an older release to the schema of this one.</summary>
    public async Task<int> BringForwardAsync(CancellationToken ct)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).Count();
        if (pending > 0)
        {
            await db.Database.MigrateAsync(ct);
        }

        return pending;
    }

    private static async IAsyncEnumerable<object?[]> TellAsync(
        IAsyncEnumerable<object?[]> rows,
        string table,
        TextWriter news
    )
    {
        var count = 0L;
        await foreach (var row in rows)
        {
            if (++count % RowsBetweenNews == 0)
            {
                await news.WriteLineAsync($"  {table, -30} {count, 12:N0} rows so far");
            }

            yield return row;
        }
    }

    [SuppressMessage("Security", "EF1002", Justification = "CheckedBackup has looked at the name.")]
    private async Task<bool> AnyRowAsync(string table, CancellationToken ct) =>
        await db.Database.SqlQueryRaw<int>($"SELECT 1 AS \"Value\" FROM \"{table}\" LIMIT 1").AnyAsync(ct);

    [SuppressMessage("Security", "EF1002", Justification = "CheckedBackup has looked at the name.")]
    private async Task ClearAsync(string table, CancellationToken ct) =>
        await db.Database.ExecuteSqlRawAsync($"DELETE FROM \"{table}\"", ct);
}
