using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Muster.Protocols.AuditLog;
using Muster.Protocols.AuditLog.Lines;
using Muster.Protocols.AuditLog.Tree;
using Muster.Protocols.AuditLog.Verifying;

namespace Muster.Unit.AuditLog;

/// <summary>An export as a server writes it, with its heads kept elsewhere too.</summary>
internal sealed class BuiltLog : IDisposable
{
    public const long At = 1_800_000_000_000_000;

    private readonly Guid id;
    private readonly CompactRange tree = CompactRange.Empty();
    private readonly CanonicalBytes buffer = new();

    /// <param name="headed">The sizes that have a head.</param>
    public BuiltLog(int rows, params int[] headed)
        : this(new Guid("0199aaaa-0000-7000-8000-000000000001"), rows, headed) { }

    /// <inheritdoc cref="BuiltLog(int, int[])"/>
    public BuiltLog(Guid id, int rows, params int[] headed)
    {
        this.id = id;
        Lines.Add(FirstLine([]));
        for (var i = 0; i < rows; i++)
        {
            Lines.Add(Row(i, LeafOf(i)));
            tree.Append(LeafOf(i).HashBy(buffer));
            if (headed.Contains(i + 1))
            {
                Heads.Add(Sign(tree.Root(), i + 1));
                Lines.Add(Line(json => HeadLine.Write(json, Heads[^1])));
            }
        }
    }

    /// <summary>Makes it an export of a part that begins behind this head.</summary>
    public void BeginAt(int size)
    {
        var before = TreeOf(size);
        var start = Heads.Single(head => head.Head.Size == size);
        Lines.RemoveRange(0, Lines.IndexOf(Line(start)) + 1);
        Lines.Insert(0, FirstLine([], before, start));
    }

    public byte[] RootOf(int size) => TreeOf(size).Root();

    public ECDsa Key { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public List<string> Lines { get; } = [];

    public List<SignedHead> Heads { get; } = [];

    public string KeyId => IdOf(Key);

    /// <summary>Says in the first line how the key of this log came after others.</summary>
    /// <param name="others">Keys that signed no head.</param>
    public void Introduce(SignedIntroduction[] introductions, params ECDsa[] others) =>
        Lines[0] = FirstLine(introductions, others: others);

    /// <param name="signer">Whoever signs in the name of <paramref name="older"/>.</param>
    public static SignedIntroduction Introduction(
        ECDsa older,
        ECDsa newer,
        ECDsa? signer = null,
        DateTimeOffset at = default
    )
    {
        var introduction = new KeyIntroduction
        {
            IntroducedBy = IdOf(older),
            Spki = newer.ExportSubjectPublicKeyInfo(),
            At = at,
        };
        return new SignedIntroduction(
            introduction,
            (signer ?? older).SignData(introduction.CanonicalBytes(), HashAlgorithmName.SHA256)
        );
    }

    public static string IdOf(ECDsa key) => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));

    public static AuditLeaf LeafOf(int i) =>
        new()
        {
            Id = new Guid(i, 2, 3, [4, 5, 6, 7, 8, 9, 10, 11]),
            AtMicroseconds = At + i,
            ActorKind = "operator",
            ActorId = "ann",
            Action = "thing_done",
            EntityKind = "thing",
            EntityId = $"{i}",
            Details = $$"""{"text":"Grüße \"{{i}}\" \\"}""",
        };

    public string Row(int seq, AuditLeaf leaf) => Line(json => RowLine.Write(json, seq, leaf.HashBy(buffer), leaf));

    public SignedHead Sign(byte[] root, long size, ECDsa? signer = null, long at = At)
    {
        var head = new LogHead
        {
            LogId = id,
            Size = size,
            Root = root,
            AtMicroseconds = at,
        };
        var key = signer ?? Key;
        return new SignedHead(head, IdOf(key), key.SignData(head.ToBytes(), HashAlgorithmName.SHA256));
    }

    public static string Line(SignedHead head) => Line(json => HeadLine.Write(json, head));

    public static string Line(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, LineText.Writing))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    public LogVerifier Verify(IEnumerable<SignedHead>? witness = null, params string[] trusted)
    {
        var verifier = new LogVerifier(trusted.ToHashSet(StringComparer.Ordinal), witness);
        foreach (var line in Lines)
        {
            verifier.Read(Encoding.UTF8.GetBytes(line));
        }

        verifier.Finish();
        return verifier;
    }

    public void Dispose() => Key.Dispose();

    private CompactRange TreeOf(int size)
    {
        var range = CompactRange.Empty();
        for (var i = 0; i < size; i++)
        {
            range.Append(LeafOf(i).HashBy(buffer));
        }

        return range;
    }

    private string FirstLine(
        SignedIntroduction[] introductions,
        CompactRange? before = null,
        SignedHead? start = null,
        params ECDsa[] others
    ) =>
        Line(
            new LogLine
            {
                LogId = id,
                Keys =
                [
                    Key.ExportSubjectPublicKeyInfo(),
                    .. others.Select(other => other.ExportSubjectPublicKeyInfo()),
                ],
                Introductions = introductions,
                Before = before ?? CompactRange.Empty(),
                Start = start,
            }.Write
        );
}
