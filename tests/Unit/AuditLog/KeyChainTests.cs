using System.Security.Cryptography;
using Muster.Protocols.AuditLog.Lines;
using Muster.Protocols.AuditLog.Verifying;

namespace Muster.Unit.AuditLog;

/// <summary>Whoever trusts an old key follows its introductions to the keys that signed later.</summary>
public sealed class KeyChainTests : IDisposable
{
    private readonly BuiltLog log = new(10, 4, 10);
    private readonly ECDsa first = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa second = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [Fact]
    public void Introduced_key_is_trusted()
    {
        log.Introduce([BuiltLog.Introduction(first, log.Key)], first);

        Kinds(first).ShouldBeEmpty();
    }

    [Fact]
    public void Chain_is_followed_over_a_key_that_signed_nothing_here()
    {
        log.Introduce([BuiltLog.Introduction(first, second), BuiltLog.Introduction(second, log.Key)], first);

        Kinds(first).ShouldBeEmpty();
    }

    [Fact]
    public void Introduction_by_a_key_that_nobody_trusts_counts_for_nothing()
    {
        log.Introduce([BuiltLog.Introduction(second, log.Key)], first, second);

        Kinds(first).ShouldBe([FindingKind.HeadByAnotherKey]);
    }

    [Fact]
    public void Introduction_that_another_signed_in_the_name_of_a_trusted_key_counts_for_nothing()
    {
        log.Introduce([BuiltLog.Introduction(first, log.Key, signer: log.Key)], first);

        Kinds(first).ShouldBe([FindingKind.HeadByAnotherKey]);
    }

    [Fact]
    public void Introduction_of_one_key_does_not_serve_another()
    {
        var (introduction, signature) = BuiltLog.Introduction(first, second);
        log.Introduce(
            [new SignedIntroduction(introduction with { Spki = log.Key.ExportSubjectPublicKeyInfo() }, signature)],
            first
        );

        Kinds(first).ShouldBe([FindingKind.HeadByAnotherKey]);
    }

    public void Dispose()
    {
        log.Dispose();
        first.Dispose();
        second.Dispose();
    }

    private IEnumerable<FindingKind> Kinds(ECDsa trusted)
    {
        using var verified = log.Verify(null, BuiltLog.IdOf(trusted));
        return verified.Findings.Select(finding => finding.Kind).Distinct();
    }
}
