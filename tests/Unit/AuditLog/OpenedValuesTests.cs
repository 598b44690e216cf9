using System.Buffers.Text;
using System.Text.Json;
using Muster.Protocols.AuditLog;
using Muster.Protocols.AuditLog.Lines;
using Muster.Protocols.AuditLog.Verifying;

namespace Muster.Unit.AuditLog;

/// <summary>Personal values stand beside the rows, in no hash.</summary>
public sealed class OpenedValuesTests
{
    private static readonly byte[] Salt = [.. Enumerable.Range(0, Commitment.SaltBytes).Select(i => (byte)i)];

    [Fact]
    public void Values_that_rows_are_committed_to_verify()
    {
        Kinds("name", Salt, "Ann").ShouldBeEmpty();
        Kinds(null, Salt, "").ShouldBeEmpty();
    }

    [Fact]
    public void Altered_value_is_named_with_its_row()
    {
        using var verified = Verify(Opened("name", Salt, "Ben"));

        verified.Findings.ShouldBe([new Finding(FindingKind.OpenedAltered, 0, 0)]);
        verified.Proved!.Head.Size.ShouldBe(1); // rows are as they were
    }

    [Fact]
    public void Value_that_no_row_is_committed_to_is_named()
    {
        Kinds("other", Salt, "Ann").ShouldBe([FindingKind.OpenedAltered]);
        Kinds("plain", Salt, "Ann").ShouldBe([FindingKind.OpenedAltered]);
    }

    [Fact]
    public void Value_that_takes_bytes_from_its_salt_is_named()
    {
        Commitment.Of(Salt, "Ann").ShouldBe(Commitment.Of(Salt.AsSpan(0, 15), "\u000fAnn"));

        Kinds("name", Salt[..15], "\u000fAnn").ShouldBe([FindingKind.OpenedAltered]);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"Ann\"")]
    [InlineData("""{"name":"Ann"}""")]
    [InlineData("""{"name":{"value":"Ann"}}""")]
    [InlineData("""{"name":{"salt":1,"value":"Ann"}}""")]
    public void Values_of_another_form_are_named(string opened)
    {
        using var verified = Verify(opened);

        verified.Findings.ShouldBe([new Finding(FindingKind.OpenedAltered, 0, 0)]);
    }

    [Fact]
    public void Value_that_comes_twice_is_named()
    {
        var once = Opened("name", Salt, "Ann");
        using var verified = Verify(once.Replace("\"salt\"", "\"value\":\"Ben\",\"salt\"", StringComparison.Ordinal));

        verified.Findings.Select(finding => finding.Kind).ShouldBe([FindingKind.OpenedAltered]);
    }

    private static IEnumerable<FindingKind> Kinds(string? name, byte[] salt, string value)
    {
        using var verified = Verify(name is null ? null : Opened(name, salt, value));
        return verified.Findings.Select(finding => finding.Kind);
    }

    private static string Opened(string name, byte[] salt, string value) =>
        JsonSerializer.Serialize(
            new Dictionary<string, object> { [name] = new { salt = Base64Url.EncodeToString(salt), value } }
        );

    /// <summary>A log of one row that is committed to a name.</summary>
    private static LogVerifier Verify(string? opened)
    {
        var commitment = Base64Url.EncodeToString(Commitment.Of(Salt, "Ann"));
        var leaf = BuiltLog.LeafOf(0) with
        {
            Details = $$$"""{"name":{"commitment":"{{{commitment}}}"},"plain":"x"}""",
        };
        using var log = new BuiltLog(0);
        var hash = leaf.HashBy(new CanonicalBytes());
        log.Lines.Add(BuiltLog.Line(json => RowLine.Write(json, 0, hash, leaf, opened)));
        log.Lines.Add(BuiltLog.Line(log.Sign(hash, 1)));
        return log.Verify();
    }
}
