using System.Security.Cryptography;
using Muster.Protocols.AuditLog;
using Muster.Protocols.AuditLog.Tree;
using Muster.Protocols.AuditLog.Verifying;

namespace Muster.Unit.AuditLog;

/// <summary>Heads that were kept elsewhere against logs that are not the one they tell of.</summary>
public sealed class WitnessTests : IDisposable
{
    private readonly BuiltLog log = new(10, 4, 10);
    private readonly ECDsa forger = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [Fact]
    public void Log_that_was_emptied_is_named()
    {
        using var emptied = new BuiltLog(Guid.Empty, 0);

        Kinds(emptied, log.Heads, log.KeyId)
            .ShouldBe([
                FindingKind.WitnessOfAnotherLog,
                FindingKind.WitnessOfAnotherLog,
                FindingKind.NoHead,
                FindingKind.NothingWitnessed,
            ]);
    }

    [Fact]
    public void Log_that_was_made_anew_is_named_though_it_is_shorter_than_every_witness()
    {
        using var anew = new BuiltLog(new Guid("0199aaaa-0000-7000-8000-000000000009"), 3, 3);

        Kinds(anew, log.Heads)
            .ShouldBe([FindingKind.WitnessOfAnotherLog, FindingKind.WitnessOfAnotherLog, FindingKind.NothingWitnessed]);
    }

    [Fact]
    public void Shorter_log_that_was_signed_anew_is_named_by_one_late_witness()
    {
        using var anew = new BuiltLog(3, 3);

        Kinds(anew, [log.Heads[^1]]).ShouldBe([FindingKind.WitnessByAnotherKey, FindingKind.NothingWitnessed]);
    }

    [Fact]
    public void Witness_without_a_single_head_is_none() => Kinds(log, []).ShouldBe([FindingKind.NothingWitnessed]);

    [Fact]
    public void Witness_is_compared_where_a_part_begins()
    {
        using var part = new BuiltLog(10, 4, 10);
        part.BeginAt(4);

        part.Verify([part.Heads[0]]).Findings.ShouldBeEmpty();
        Kinds(part, [part.Sign(TreeHash.Leaf([1]), 4)]).ShouldBe([FindingKind.WitnessDisagrees]);
    }

    [Fact]
    public void Witness_of_before_a_part_is_not_compared()
    {
        using var part = new BuiltLog(10, 2, 4, 10);
        part.BeginAt(4);

        Kinds(part, [part.Heads[0]]).ShouldBe([FindingKind.NothingWitnessed]);
    }

    [Fact]
    public void Unbelievable_witness_is_named_and_switches_no_other_off()
    {
        var junk = log.Sign(new byte[32], 1_000_000_000_000_000) with { Signature = new byte[64] };
        var strange = log.Sign(new byte[32], 2_000_000_000_000_000, forger);
        var fork = log.Sign(TreeHash.Leaf([1]), 4);
        using var verified = log.Verify([junk, strange, log.Heads[1], fork, log.Heads[0]]);

        verified.Findings.ShouldBe([
            new Finding(FindingKind.WitnessAltered, junk.Head.Size, junk.Head.Size, junk.KeyId),
            new Finding(FindingKind.WitnessByAnotherKey, strange.Head.Size, strange.Head.Size, strange.KeyId),
            new Finding(FindingKind.WitnessDisagrees, 4, 4),
        ]);
    }

    [Fact]
    public void Longest_witness_that_can_be_believed_tells_how_long_the_log_was()
    {
        var junk = log.Sign(new byte[32], 1_000_000_000_000_000) with { Signature = new byte[64] };
        using var whole = new BuiltLog(20, 4, 10, 20);
        SignedHead[] heads = [junk, log.Sign(whole.Heads[2].Head.Root.ToArray(), 20), log.Heads[0]];

        Kinds(log, heads).ShouldBe([FindingKind.WitnessAltered, FindingKind.LogTruncated]);
    }

    public void Dispose()
    {
        log.Dispose();
        forger.Dispose();
    }

    private static IEnumerable<FindingKind> Kinds(
        BuiltLog log,
        IEnumerable<SignedHead> witness,
        params string[] trusted
    )
    {
        using var verified = log.Verify(witness, trusted);
        return verified.Findings.Select(finding => finding.Kind);
    }
}
