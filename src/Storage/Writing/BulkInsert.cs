using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Muster.Storage.Copying;
using Muster.Storage.Model;

namespace Muster.Storage.Writing;

/// <summary>Many rows at once inside a unit of work, past the change tracker: what was added to it before is sent first.</summary>
public static class BulkInsert
{
    /// <param name="rows">Values in the order of the columns, in the types of <see cref="ColumnKind"/>.</param>
    public static async Task InsertManyAsync(
        this IDatabaseEngine engine,
        MusterDbContext db,
        CopiedTable table,
        IEnumerable<object?[]> rows,
        CancellationToken ct
    )
    {
        await Database.FlushAsync(db, ct);
        await engine.LoadAsync(
            db.Database.GetDbConnection(),
            db.Database.CurrentTransaction!.GetDbTransaction(), // every unit of work has one
            table,
            rows.ToAsyncEnumerable(),
            ct
        );
    }
}
