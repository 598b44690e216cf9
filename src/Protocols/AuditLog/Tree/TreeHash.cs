using System.Buffers;
using System.Security.Cryptography;

namespace Muster.Protocols.AuditLog.Tree;

/// <summary>The hashes of a Merkle tree (RFC 9162 section 2.1.1): SHA-256, leaves and nodes told apart by their first byte.</summary>
public static class TreeHash
{
    public const int Size = SHA256.HashSizeInBytes;

    private const byte LeafMark = 0;
    private const byte NodeMark = 1;
    private const int OnStack = 1024;

    /// <summary>The root of a tree without leaves.</summary>
    public static byte[] Empty { get; } = SHA256.HashData([]);

    public static byte[] Leaf(ReadOnlySpan<byte> content)
    {
        var length = content.Length + 1;
        var rented = length > OnStack ? ArrayPool<byte>.Shared.Rent(length) : null;
        var marked = rented is null ? stackalloc byte[length] : rented.AsSpan(0, length);
        marked[0] = LeafMark;
        content.CopyTo(marked[1..]);
        var hash = SHA256.HashData(marked);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return hash;
    }

    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> marked = stackalloc byte[1 + Size + Size];
        marked[0] = NodeMark;
        left.CopyTo(marked[1..]);
        right.CopyTo(marked[(1 + Size)..]);
        return SHA256.HashData(marked);
    }

    /// <summary>The root of a perfect subtree over hashes of one level.</summary>
    /// <param name="hashes">A power of two of them.</param>
    public static byte[] Perfect(ReadOnlySpan<byte[]> hashes) =>
        hashes.Length == 1
            ? hashes[0]
            : Node(Perfect(hashes[..(hashes.Length / 2)]), Perfect(hashes[(hashes.Length / 2)..]));
}
