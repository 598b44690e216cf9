using System.Text;
using Microsoft.EntityFrameworkCore;
using Muster.Modules.Audit.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Audit.Seal;

/// <summary>Inserts leaves by the hundred: one statement that both databases know, without a tracked object for each row.</summary>
internal static class LeafInsert
{
    /// <summary>Three parameters each; SQLite takes 32,766 in one statement.</summary>
    private const int AtOnce = 512;

    private static readonly string Full = Text(AtOnce);

    public static async Task RunAsync(MusterDbContext db, IReadOnlyList<LeafRow> leaves, CancellationToken ct)
    {
        foreach (var chunk in leaves.Chunk(AtOnce))
        {
            await db.Database.ExecuteSqlRawAsync(
                chunk.Length == AtOnce ? Full : Text(chunk.Length),
                chunk.SelectMany(IEnumerable<object> (leaf) => [leaf.Seq, leaf.EventId, leaf.LeafHash]),
                ct
            );
        }
    }

    private static string Text(int count)
    {
        var text = new StringBuilder("INSERT INTO audit_leaves (seq, event_id, leaf_hash) VALUES ");
        for (var i = 0; i < count; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append($"({{{i * 3}}}, {{{(i * 3) + 1}}}, {{{(i * 3) + 2}}})");
        }

        return text.ToString();
    }
}
