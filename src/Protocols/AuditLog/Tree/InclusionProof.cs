using System.Numerics;
using System.Runtime.InteropServices;

namespace Muster.Protocols.AuditLog.Tree;

/// <summary>That a leaf is in a tree (RFC 9162 section 2.1.3).</summary>
public static class InclusionProof
{
    /// <summary>The hashes that lead from a leaf to the root.</summary>
    /// <param name="edge">Of the tree.</param>
    /// <param name="node">The hash of a perfect subtree, by level and index; asked only for siblings inside the perfect subtree of the leaf.</param>
    public static IReadOnlyList<byte[]> PathOf(long index, CompactRange edge, Func<int, long, byte[]> node)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, edge.Size);
        var place = PlaceOf(index, edge.Size);
        var path = new List<byte[]>();
        for (var level = 0; level < place.Level; level++)
        {
            path.Add(node(level, (index >> level) ^ 1));
        }

        if (place.Position + 1 < edge.Edge.Count)
        {
            path.Add(edge.RootFrom(place.Position + 1));
        }

        for (var left = place.Position - 1; left >= 0; left--)
        {
            path.Add(edge.Edge[left]);
        }

        return path;
    }

    /// <summary>The level of the largest perfect subtree of a tree of <paramref name="size"/> that holds the leaf.</summary>
    public static int LevelOf(long index, long size) => PlaceOf(index, size).Level;

    /// <summary>RFC 9162 section 2.1.3.2.</summary>
    /// <returns>The root that this path leads to; null when it is too short or too long for the tree.</returns>
    public static byte[]? RootOf(byte[] leafHash, long index, long size, IReadOnlyList<byte[]> path)
    {
        if (index < 0 || index >= size)
        {
            return null;
        }

        var (hash, node, last) = (leafHash, index, size - 1);
        foreach (var sibling in path)
        {
            if (last == 0)
            {
                return null;
            }

            if ((node & 1) == 1 || node == last)
            {
                hash = TreeHash.Node(sibling, hash);
                while ((node & 1) == 0 && node != 0)
                {
                    (node, last) = (node >> 1, last >> 1);
                }
            }
            else
            {
                hash = TreeHash.Node(hash, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 ? hash : null;
    }

    private static Place PlaceOf(long index, long size)
    {
        var (start, position) = (0L, 0);
        for (var rest = (ulong)size; ; position++)
        {
            var level = BitOperations.Log2(rest);
            if (index < start + (1L << level))
            {
                return new Place(position, level);
            }

            start += 1L << level;
            rest -= 1UL << level;
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Place(int Position, int Level);
}
