using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Storage;

/// <summary>Brings the schema up to date, and touches nothing when it is.</summary>
internal sealed class Migrator(
    IDatabaseEngine engine,
    IDbContextFactory<MusterDbContext> contexts,
    ILogger<Migrator> log
) : IPreparation
{
    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var alone = await engine.PrepareAsync(db, ct);
        var pending = await db.Database.GetPendingMigrationsAsync(ct);
        if (pending.Any())
        {
            Log.Migrating(log, string.Join(", ", pending));
            await db.Database.MigrateAsync(ct);
        }
    }
}
