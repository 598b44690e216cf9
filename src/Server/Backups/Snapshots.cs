using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Backups;
using Muster.Modules.Keys;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Server.Backups;

internal sealed class Snapshots(
    IDatabaseEngine engine,
    IDbContextFactory<MusterDbContext> contexts,
    SealingKeys keys,
    TimeProvider clock
)
{
    /// <summary>
    /// False while another node has brought the schema further than this program knows it: a backup from here would lack what is new.
    /// </summary>
    public async Task<bool> KnowsTheSchemaAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (await db.Database.GetAppliedMigrationsAsync(ct)).SequenceEqual(db.Database.GetMigrations());
    }

    public async Task<Snapshot> BeginAsync(CancellationToken ct)
    {
        var db = await contexts.CreateDbContextAsync(ct);
        try
        {
            await db.Database.OpenConnectionAsync(ct);
            var transaction = await engine.BeginSnapshotAsync(db.Database.GetDbConnection(), ct);
            await db.Database.UseTransactionAsync(transaction, ct);
            var header = new BackupHeader
            {
                Format = BackupHeader.CurrentFormat,
                Version = ProductVersion.Text,
                Engine = engine.Name,
                TakenAt = clock.GetUtcNow(),
                KeyFile = new BackupKeyFile(keys.Current.Id, keys.Current.Location),
                Migrations = [.. await db.Database.GetAppliedMigrationsAsync(ct)],
            };
            return new Snapshot(db, transaction, header);
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }
}
