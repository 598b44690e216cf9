using System.Security.Cryptography;
using Muster.Protocols.AuditLog;
using Muster.Protocols.AuditLog.Verifying;

namespace Muster.Unit.AuditLog;

/// <summary>Somebody has a key that another one took the place of, and signs on with it.</summary>
public sealed class RetiredKeyTests : IDisposable
{
    private const long Hour = 3_600_000_000;
    private static readonly DateTimeOffset Introduced = DateTimeOffset.FromUnixTimeMilliseconds(BuiltLog.At / 1000);

    private readonly BuiltLog log = new(10);
    private readonly ECDsa next = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [Fact]
    public void Old_key_may_sign_until_every_node_has_gone_over()
    {
        Head(4, log.Key, BuiltLog.At - Hour);
        Head(6, next, BuiltLog.At + (Hour / 60));
        Head(8, log.Key, BuiltLog.At + Hour);
        Head(10, next, BuiltLog.At + (24 * Hour));

        Findings().ShouldBeEmpty();
    }

    [Fact]
    public void Head_of_the_old_key_after_that_is_named()
    {
        Head(10, log.Key, BuiltLog.At + Hour + 1);

        Findings().ShouldBe([new Finding(FindingKind.HeadByRetiredKey, 10, 10, log.KeyId)]);
    }

    [Fact]
    public void Head_of_the_old_key_behind_a_later_one_of_the_new_key_is_named_whatever_time_it_tells()
    {
        Head(4, next, BuiltLog.At + Hour + 1);
        Head(10, log.Key, BuiltLog.At);

        Findings().ShouldBe([new Finding(FindingKind.HeadByRetiredKey, 10, 10, log.KeyId)]);
    }

    [Fact]
    public void Old_key_is_named_also_when_it_is_the_one_that_is_trusted()
    {
        Head(10, log.Key, BuiltLog.At + Hour + 1);

        Findings(trusted: log.KeyId).Select(finding => finding.Kind).ShouldBe([FindingKind.HeadByRetiredKey]);
    }

    [Fact]
    public void Witness_of_the_old_key_is_named()
    {
        Head(10, next, BuiltLog.At + Hour + 1);
        var outside = log.Sign(log.RootOf(10), 10, log.Key, BuiltLog.At + Hour + 1);

        Findings([outside])
            .Select(finding => finding.Kind)
            .ShouldBe([FindingKind.WitnessByRetiredKey, FindingKind.NothingWitnessed]);
    }

    [Fact]
    public void Introduction_that_the_old_key_did_not_sign_ends_nothing()
    {
        Head(10, log.Key, BuiltLog.At + Hour + 1);
        log.Introduce([BuiltLog.Introduction(log.Key, next, signer: next, at: Introduced)], next);

        log.Verify().Findings.ShouldBeEmpty();
    }

    public void Dispose()
    {
        log.Dispose();
        next.Dispose();
    }

    /// <summary>Puts a head behind the row before its size.</summary>
    private void Head(int size, ECDsa signer, long at) =>
        log.Lines.Insert(
            log.Lines.FindIndex(line =>
                line.StartsWith($"{{\"type\":\"row\",\"seq\":{size - 1},", StringComparison.Ordinal)
            ) + 1,
            BuiltLog.Line(log.Sign(log.RootOf(size), size, signer, at))
        );

    private IReadOnlyList<Finding> Findings(IEnumerable<SignedHead>? witness = null, params string[] trusted)
    {
        log.Introduce([BuiltLog.Introduction(log.Key, next, at: Introduced)], next);
        using var verified = log.Verify(witness, trusted);
        return verified.Findings;
    }
}
