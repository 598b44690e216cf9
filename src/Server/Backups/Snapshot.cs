using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Backups;
using Muster.Storage.Copying;
using Muster.Storage.Model;

namespace Muster.Server.Backups;

/// <summary>The database as it was at one moment, and the way to write it out. The server goes on meanwhile.</summary>
internal sealed class Snapshot(MusterDbContext db, DbTransaction transaction, BackupHeader header) : IAsyncDisposable
{
    public async Task WriteAsync(Stream output, CancellationToken ct)
    {
        await using var backup = new BackupWriter(output);
        await backup.BeginAsync(header, ct);
        foreach (var table in CopiedTables.Of(db.Model))
        {
            var columns = table.Columns.Select(column => new BackupColumn(column.Name, EnumText.Of(column.Kind)));
            await backup.BeginTableAsync(new BackupTable(table.Name, [.. columns]), ct);
            await using var select = TableRows.Select(db.Database.GetDbConnection(), transaction, table);
            await using var rows = await select.ExecuteReaderAsync(ct);
            while (await rows.ReadAsync(ct))
            {
                await backup.RowAsync(json => TableRows.Write(json, rows, table), ct);
            }

            await backup.EndTableAsync(ct);
        }

        await backup.EndAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await db.DisposeAsync();
    }
}
