using Microsoft.EntityFrameworkCore;
using Muster.Contracts.PreApproval;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.PreApproval.Check;
using Muster.Modules.PreApproval.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Notices;

/// <summary>Tells operators of the end of what they began, wherever they are by then.</summary>
internal sealed class ImportNotices(Database database, IDatabaseEngine engine, TimeProvider clock)
{
    private const int Most = 10;
    private const string Operator = "operator";

    /// <returns>Null for who has no screen.</returns>
    public static string? ReceiverOf(Actor by) => by.Kind == Operator ? by.Id : null;

    public async Task<IReadOnlyList<ImportNotice>> ReadAsync(Actor of, CancellationToken ct)
    {
        if (ReceiverOf(of) is not { } receiver)
        {
            return [];
        }

        var ended = await database.ReadAsync(
            (db, token) =>
                db.Set<Import>()
                    .Where(row =>
                        row.NoticeFor == receiver
                        && (row.State == ImportState.Committed || row.State == ImportState.Undone)
                    )
                    .OrderByDescending(row => row.UploadedAt)
                    .Take(Most)
                    .ToListAsync(token),
            ct
        );
        return ended.ConvertAll(Of);
    }

    /// <summary>It is told no more. Nothing happens where there is none.</summary>
    public Task<bool> SeenAsync(PreApprovalImportId id, Actor by, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                var import = await engine.LockImportAsync(db, id, token);
                if (
                    import is not { State: ImportState.Committed or ImportState.Undone, NoticeFor: { } receiver }
                    || receiver != ReceiverOf(by)
                )
                {
                    return false;
                }

                import.NoticeFor = null;
                db.Publish(new PreApprovalImportChanged(id.Value, import.RowVersion + 1), clock.GetUtcNow());
                return true;
            },
            ct
        );

    private static ImportNotice Of(Import import)
    {
        var totals = Totals.Of(import);
        return new ImportNotice
        {
            ImportId = import.Id.Value,
            FileName = import.FileName,
            State = EnumText.Of(import.State),
            Rows = import.RowCount,
            Imported = totals.New + totals.Changed + totals.Same,
            Skipped = totals.Skipped,
            Failed = totals.Conflict + totals.Error,
        };
    }
}
