using FsCheck;
using FsCheck.Fluent;
using Muster.Protocols.AuditLog.Tree;

namespace Muster.Unit.AuditLog;

public sealed class TreeTests
{
    /// <summary>The leaves and roots of the test tree that implementations of RFC 6962 share.</summary>
    private static readonly string[] Leaves =
    [
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    ];

    private static readonly string[] Roots =
    [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    [Fact]
    public void Tree_has_the_roots_of_the_test_tree_at_every_size()
    {
        var range = CompactRange.Empty();
        Hex(range.Root()).ShouldBe(Roots[0]);
        for (var i = 0; i < Leaves.Length; i++)
        {
            range.Append(TreeHash.Leaf(Convert.FromHexString(Leaves[i])));

            Hex(range.Root()).ShouldBe(Roots[i + 1]);
            range.Edge.Count.ShouldBe(System.Numerics.BitOperations.PopCount((uint)(i + 1)));
        }
    }

    [Fact]
    public void Range_goes_on_from_its_edge_as_if_it_had_never_stopped()
    {
        var (whole, resumed) = (CompactRange.Empty(), CompactRange.Empty());
        for (var i = 0; i < 300; i++)
        {
            var leaf = TreeHash.Leaf(BitConverter.GetBytes(i));
            whole.Append(leaf);
            resumed = CompactRange.TryCreate(resumed.Size, resumed.Edge)!; // an edge of its own size
            resumed.Append(leaf);

            resumed.Root().ShouldBe(whole.Root());
        }

        CompactRange.TryCreate(5, whole.Edge).ShouldBeNull();
        CompactRange.TryCreate(1, [new byte[31]]).ShouldBeNull();
    }

    [Fact]
    public void Every_leaf_is_proved_at_every_size_and_nothing_else_is()
    {
        for (var size = 1; size <= 70; size++)
        {
            var tree = new WholeTree(size);
            var root = tree.Range.Root();
            for (var leaf = 0; leaf < size; leaf++)
            {
                var path = tree.PathOf(leaf);

                path.Select(Hex).ShouldBe(tree.PathByDefinition(leaf).Select(Hex));
                InclusionProof.RootOf(tree.Leaves[leaf], leaf, size, path).ShouldBe(root);
                InclusionProof.RootOf(tree.Leaves[leaf], leaf, size, [.. path, root]).ShouldBeNull();
                if (path.Count > 0)
                {
                    InclusionProof.RootOf(tree.Leaves[leaf], leaf, size, [.. path.Skip(1)]).ShouldNotBe(root);
                    InclusionProof.RootOf(tree.Leaves[leaf], leaf == 0 ? 1 : leaf - 1, size, path).ShouldNotBe(root);
                    InclusionProof.RootOf(TreeHash.Leaf([1, 2, 3]), leaf, size, path).ShouldNotBe(root);
                }
            }

            InclusionProof.RootOf(tree.Leaves[0], size, size, []).ShouldBeNull();
            InclusionProof.RootOf(tree.Leaves[0], -1, size, []).ShouldBeNull();
        }
    }

    [Fact]
    public void Proof_with_any_bit_changed_does_not_verify() =>
        Prop.ForAll(
                ArbMap
                    .Default.GeneratorFor<(PositiveInt Size, NonNegativeInt Leaf, NonNegativeInt Bit)>()
                    .ToArbitrary(),
                drawn =>
                {
                    var size = (drawn.Size.Get % 2000) + 2;
                    var leaf = drawn.Leaf.Get % size;
                    var tree = new WholeTree(size);
                    var path = tree.PathOf(leaf).Select(hash => hash.ToArray()).ToList();
                    var right = InclusionProof.RootOf(tree.Leaves[leaf], leaf, size, path);
                    var bit = drawn.Bit.Get % (path.Count * 256);
                    path[bit / 256][bit % 256 / 8] ^= (byte)(1 << (bit % 8));
                    var wrong = InclusionProof.RootOf(tree.Leaves[leaf], leaf, size, path);

                    return right!.SequenceEqual(tree.Range.Root()) && !wrong!.SequenceEqual(tree.Range.Root());
                }
            )
            .QuickCheckThrowOnFailure();

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);

    /// <summary>A tree with all its hashes, as the RFC defines it.</summary>
    private sealed class WholeTree
    {
        private readonly Dictionary<(int, long), byte[]> nodes = [];

        public WholeTree(int size)
        {
            for (var i = 0; i < size; i++)
            {
                Leaves.Add(TreeHash.Leaf(BitConverter.GetBytes(i)));
                nodes[(0, i)] = Leaves[i];
                Range.Append(Leaves[i], node => nodes[(node.Level, node.Index)] = node.Hash);
            }
        }

        public List<byte[]> Leaves { get; } = [];

        public CompactRange Range { get; } = CompactRange.Empty();

        public IReadOnlyList<byte[]> PathOf(int leaf) =>
            InclusionProof.PathOf(leaf, Range, (level, index) => nodes[(level, index)]);

        /// <summary>RFC 9162 section 2.1.3.1, word by word.</summary>
        public List<byte[]> PathByDefinition(int leaf) => Path(leaf, 0, Leaves.Count);

        private List<byte[]> Path(int leaf, int start, int end)
        {
            if (end - start == 1)
            {
                return [];
            }

            var middle = start + (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(end - start)) / 2;
            return leaf < middle
                ? [.. Path(leaf, start, middle), Root(middle, end)]
                : [.. Path(leaf, middle, end), Root(start, middle)];
        }

        private byte[] Root(int start, int end)
        {
            if (end - start == 1)
            {
                return Leaves[start];
            }

            var middle = start + (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(end - start)) / 2;
            return TreeHash.Node(Root(start, middle), Root(middle, end));
        }
    }
}
