using System.Numerics;

namespace Muster.Protocols.AuditLog.Tree;

/// <summary>
/// The right edge of a tree: the roots of the perfect subtrees that its leaves make, the largest first, one for each bit of the size. It is
/// all that appending and the root need, however many leaves there are.
/// </summary>
public sealed class CompactRange
{
    private readonly List<byte[]> edge;

    private CompactRange(long size, List<byte[]> edge) => (Size, this.edge) = (size, edge);

    public long Size { get; private set; }

    public IReadOnlyList<byte[]> Edge => edge;

    public static CompactRange Empty() => new(0, []);

    /// <returns>Null when these cannot be the edge of a tree of that size.</returns>
    public static CompactRange? TryCreate(long size, IReadOnlyList<byte[]> edge) =>
        size >= 0 && edge.Count == BitOperations.PopCount((ulong)size) && edge.All(hash => hash.Length == TreeHash.Size)
            ? new CompactRange(size, [.. edge])
            : null;

    /// <param name="leafHash">Of the next leaf.</param>
    /// <param name="completed">Hears of every perfect subtree of more than one leaf that this leaf completes.</param>
    public void Append(byte[] leafHash, Action<Subtree>? completed = null)
    {
        var (hash, level) = (leafHash, 0);
        for (var index = Size; (index & 1) == 1; index >>= 1)
        {
            hash = TreeHash.Node(edge[^1], hash);
            edge.RemoveAt(edge.Count - 1);
            level++;
            completed?.Invoke(new Subtree(level, index >> 1, hash));
        }

        edge.Add(hash);
        Size++;
    }

    public byte[] Root() => edge.Count == 0 ? TreeHash.Empty : RootFrom(0);

    /// <summary>The root of what lies right of the first subtrees.</summary>
    internal byte[] RootFrom(int first)
    {
        var root = edge[^1];
        for (var i = edge.Count - 2; i >= first; i--)
        {
            root = TreeHash.Node(edge[i], root);
        }

        return root;
    }
}

/// <param name="Level">0 for leaves; it has two to the power of that many.</param>
/// <param name="Index">Among the subtrees of its level.</param>
public sealed record Subtree(int Level, long Index, byte[] Hash);
