using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Kernel.Time;
using Muster.Modules.Audit.Internal;
using Muster.Modules.Keys;
using Muster.Protocols.AuditLog;
using Muster.Protocols.AuditLog.Tree;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Audit.Seal;

/// <summary>Appends waiting events to the log and signs what it is then, all in one unit of work, one node at a time.</summary>
internal sealed class SealVerb(
    Database database,
    IDatabaseEngine engine,
    KeyRing keys,
    HeadKeys headKeys,
    TimeProvider clock
)
{
    /// <summary>SQLite's one writer is taken for as long as these need.</summary>
    public const int Most = 4096;

    /// <summary>A level of tiles holds a hash for 256 of the level below.</summary>
    private const int LevelsOfTile = 8;

    /// <param name="outside">The last head in this node's heads file.</param>
    public async Task<SealOutcome> RunAsync(SignedHead? outside, CancellationToken ct) =>
        await database.ReadAsync((db, token) => db.Set<UnsealedRow>().AnyAsync(token), ct)
            ? await database.WriteAsync((db, token) => SealAsync(db, outside, token), ct)
            : new SealOutcome.Sealed(0);

    private async Task<SealOutcome> SealAsync(MusterDbContext db, SignedHead? outside, CancellationToken ct)
    {
        await engine.EnterAloneAsync(db, "audit-seal", ct);
        var rows = await (
            from waiting in db.Set<UnsealedRow>()
            join row in db.Set<AuditRow>() on waiting.EventId equals row.Id
            orderby waiting.At, waiting.EventId
            select row
        )
            .AsNoTracking()
            .Take(Most)
            .ToListAsync(ct);
        if (rows.Count == 0)
        {
            return new SealOutcome.Sealed(0);
        }

        var before = await LogHeads.NewestAsync(db, ct);
        if (await LastHead.JudgeAsync(db, before, outside, headKeys, ct) is { } reason)
        {
            return new SealOutcome.Refused(reason);
        }

        var range = before?.ToRange() ?? CompactRange.Empty();
        var leaves = Append(db, range, rows);
        await LeafInsert.RunAsync(db, leaves, ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM audit_unsealed
            WHERE at <= {database.Instant(
                rows[^1].At
            )} AND event_id IN (SELECT event_id FROM audit_leaves WHERE seq >= {leaves[0].Seq})
            """,
            ct
        );
        var key = keys.AuditSigningKey;
        Sign(db, range, before?.LogId ?? Uuid7.New(clock), key);
        return new SealOutcome.Sealed(rows.Count);
    }

    private static List<LeafRow> Append(MusterDbContext db, CompactRange range, List<AuditRow> rows)
    {
        var leaves = new List<LeafRow>(rows.Count);
        var buffer = new CanonicalBytes();
        foreach (var row in rows)
        {
            var hash = row.ToLeaf().HashBy(buffer);
            leaves.Add(
                new LeafRow
                {
                    Seq = range.Size,
                    EventId = row.Id,
                    LeafHash = hash,
                }
            );
            range.Append(hash, KeepTile);
        }

        return leaves;

        void KeepTile(Subtree subtree)
        {
            if (subtree.Level % LevelsOfTile == 0)
            {
                db.Add(
                    new TileRow
                    {
                        Level = subtree.Level / LevelsOfTile,
                        Position = subtree.Index,
                        Hash = subtree.Hash,
                    }
                );
            }
        }
    }

    private void Sign(MusterDbContext db, CompactRange range, Guid logId, SigningKey key)
    {
        var at = clock.GetUtcNow();
        var head = new LogHead
        {
            LogId = logId,
            Size = range.Size,
            Root = range.Root(),
            AtMicroseconds = at.ToUnixMicroseconds(),
        };
        db.Add(
            new HeadRow
            {
                Size = head.Size,
                LogId = logId,
                Root = head.Root.ToArray(),
                At = at,
                KeyId = key.KeyId,
                Signature = key.Sign(head.ToBytes()),
                Edge = [.. range.Edge.SelectMany(hash => hash)],
            }
        );
    }
}
