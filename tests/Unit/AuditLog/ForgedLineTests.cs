using Muster.Protocols.AuditLog.Lines;
using Muster.Protocols.AuditLog.Verifying;

namespace Muster.Unit.AuditLog;

/// <summary>Rows that stand in a file so that the verifier does not see them, and somebody who reads it does.</summary>
public sealed class ForgedLineTests : IDisposable
{
    private readonly BuiltLog log = new(10, 4, 10);

    [Fact]
    public void Row_before_the_first_line_makes_it_no_export()
    {
        log.Lines.Insert(0, Forged);
        using var verified = log.Verify();

        verified.IsExport.ShouldBeFalse();
        verified.Findings.ShouldBe([new Finding(FindingKind.NotAnExport, 0, 0)]);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Row_behind_a_row_or_head_on_its_line_is_named(int line)
    {
        log.Lines[line] += Forged;

        Kinds().ShouldContain(FindingKind.UnreadableLine);
    }

    [Fact]
    public void Row_behind_the_first_line_makes_it_no_export()
    {
        log.Lines[0] += Forged;

        Kinds().ShouldBe([FindingKind.NotAnExport]);
    }

    [Theory]
    [InlineData(2, "\"action\":", "\"action\":\"thing_stolen\",")]
    [InlineData(2, "\"action\":", "\"\\u0061ction\":\"thing_stolen\",")]
    [InlineData(2, "\"seq\":", "\"type\":\"row\",")]
    [InlineData(2, "\"seq\":", "\"note\":1,\"note\":2,")]
    [InlineData(5, "\"size\":", "\"size\":9,")]
    public void Member_that_comes_twice_is_named(int line, string before, string added)
    {
        log.Lines[line] = log.Lines[line].Replace(before, $"{added}{before}", StringComparison.Ordinal);

        Kinds().ShouldContain(FindingKind.UnreadableLine);
    }

    [Fact]
    public void Member_that_comes_twice_in_the_first_line_makes_it_no_export()
    {
        log.Lines[0] = log.Lines[0].Replace("\"keys\":", "\"keys\":[],\"keys\":", StringComparison.Ordinal);

        Kinds().ShouldBe([FindingKind.NotAnExport]);
    }

    [Fact]
    public void Member_that_nobody_knows_yet_is_passed_over()
    {
        log.Lines[2] = log.Lines[2].Replace("\"seq\":", "\"note\":{\"a\":[1]},\"seq\":", StringComparison.Ordinal);

        Kinds().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{0}{0}")]
    [InlineData("{0} 1")]
    [InlineData("[{0}]")]
    [InlineData("1")]
    public void Line_of_a_heads_file_is_one_head_and_nothing_else(string line)
    {
        var head = BuiltLog.Line(log.Heads[0]);
        HeadLine.TryRead(System.Text.Encoding.UTF8.GetBytes(head)).ShouldNotBeNull();

        HeadLine
            .TryRead(System.Text.Encoding.UTF8.GetBytes(line.Replace("{0}", head, StringComparison.Ordinal)))
            .ShouldBeNull();
    }

    public void Dispose() => log.Dispose();

    private string Forged => log.Row(2, BuiltLog.LeafOf(2) with { Action = "thing_stolen" });

    private IEnumerable<FindingKind> Kinds()
    {
        using var verified = log.Verify();
        return verified.Findings.Select(finding => finding.Kind);
    }
}
