using Microsoft.EntityFrameworkCore;
using Muster.Modules.Audit.Internal;
using Muster.Protocols.AuditLog;
using Muster.Protocols.AuditLog.Tree;
using Muster.Storage.Model;

namespace Muster.Modules.Audit.Seal;

/// <summary>
/// What the next leaf is appended to. Whoever owns the database can write what they like there, and a new head would vouch for it: so it is looked
/// at before, once for each batch.
/// </summary>
internal static class LastHead
{
    /// <param name="newest">In the database; null when there is none.</param>
    /// <param name="outside">The last one in this node's heads file; null when there is none.</param>
    /// <returns>Null when nothing speaks against going on from it.</returns>
    public static async Task<SealRefusal?> JudgeAsync(
        MusterDbContext db,
        HeadRow? newest,
        SignedHead? outside,
        HeadKeys keys,
        CancellationToken ct
    )
    {
        if (newest is not null && !Fits(newest))
        {
            return SealRefusal.HeadMalformed;
        }

        if (newest is not null && !await keys.HaveSignedAsync(db, newest.ToSignedHead(), ct))
        {
            return SealRefusal.HeadNotSigned;
        }

        var leaves = await db.Set<LeafRow>().MaxAsync(leaf => (long?)leaf.Seq, ct);
        return (leaves + 1 ?? 0) == (newest?.Size ?? 0)
            ? await CompareAsync(db, newest, outside, ct)
            : SealRefusal.LeavesDiffer;
    }

    /// <summary>Every line of the file was a row of the database; another node may have added more since.</summary>
    public static async Task<SealRefusal?> CompareAsync(
        MusterDbContext db,
        HeadRow? newest,
        SignedHead? outside,
        CancellationToken ct
    )
    {
        if (outside is null)
        {
            return null;
        }

        if (newest is not null && newest.LogId != outside.Head.LogId)
        {
            return SealRefusal.AnotherLog;
        }

        if (newest is null || newest.Size < outside.Head.Size)
        {
            return SealRefusal.LogIsShorter;
        }

        var same =
            newest.Size == outside.Head.Size
                ? newest
                : await db.Set<HeadRow>()
                    .AsNoTracking()
                    .SingleOrDefaultAsync(head => head.Size == outside.Head.Size, ct);
        return same is not null && same.Root.AsSpan().SequenceEqual(outside.Head.Root.Span)
            ? null
            : SealRefusal.LogDiffers;
    }

    private static bool Fits(HeadRow head) =>
        head.Edge.Length % TreeHash.Size == 0
        && CompactRange.TryCreate(head.Size, [.. head.Edge.Chunk(TreeHash.Size)]) is { } range
        && range.Root().AsSpan().SequenceEqual(head.Root);
}
