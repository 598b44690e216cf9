using Microsoft.EntityFrameworkCore;
using Muster.Modules.Audit.Internal;
using Muster.Protocols.AuditLog.Tree;
using Muster.Storage.Model;

namespace Muster.Modules.Audit.Prove;

/// <summary>The hashes around one leaf: of each level of tiles the 256 that share a parent with it, however long the log is.</summary>
internal sealed class TileNodes
{
    private const int LevelsOfTile = 8;
    private const int TileSize = 1 << LevelsOfTile;
    private readonly List<byte[][]> tiles = [];
    private readonly long index;

    private TileNodes(long index) => this.index = index;

    /// <param name="level">Of the perfect subtree that the proof stays in.</param>
    public static async Task<TileNodes> ReadAsync(MusterDbContext db, long index, int level, CancellationToken ct)
    {
        var nodes = new TileNodes(index);
        for (var tile = 0; tile * LevelsOfTile < level; tile++)
        {
            var (tileLevel, first) = (tile, nodes.FirstOf(tile));
            var hashes =
                tile == 0
                    ? db.Set<LeafRow>()
                        .Where(leaf => leaf.Seq >= first && leaf.Seq < first + TileSize)
                        .OrderBy(leaf => leaf.Seq)
                        .Select(leaf => leaf.LeafHash)
                    : db.Set<TileRow>()
                        .Where(row => row.Level == tileLevel)
                        .Where(row => row.Position >= first && row.Position < first + TileSize)
                        .OrderBy(row => row.Position)
                        .Select(row => row.Hash);
            nodes.tiles.Add(await hashes.ToArrayAsync(ct));
        }

        return nodes;
    }

    public byte[] Node(int level, long position)
    {
        var (tile, within) = (level / LevelsOfTile, level % LevelsOfTile);
        var first = (int)((position << within) - FirstOf(tile));
        return TreeHash.Perfect(tiles[tile].AsSpan(first, 1 << within));
    }

    private long FirstOf(int tile) => (index >> ((tile + 1) * LevelsOfTile)) << LevelsOfTile;
}
