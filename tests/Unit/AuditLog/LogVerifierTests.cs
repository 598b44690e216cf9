using Muster.Protocols.AuditLog;
using Muster.Protocols.AuditLog.Lines;
using Muster.Protocols.AuditLog.Tree;
using Muster.Protocols.AuditLog.Verifying;

namespace Muster.Unit.AuditLog;

public sealed class LogVerifierTests
{
    /// <summary>Lines: the first, rows 0 to 3, the head of 4, rows 4 to 9, the head of 10.</summary>
    private const int FirstHead = 5;

    [Fact]
    public void Whole_log_is_proved_to_its_last_head()
    {
        using var log = NewLog();
        using var verified = log.Verify(log.Heads, log.KeyId);

        verified.Findings.ShouldBeEmpty();
        verified.Rows.ShouldBe(10);
        verified.Proved!.Head.Size.ShouldBe(10);
    }

    [Fact]
    public void Any_changed_character_of_a_row_or_head_is_found()
    {
        using var whole = NewLog();
        foreach (var (line, at) in Places(whole))
        {
            using var log = new Tampered(whole);
            var text = log.Lines[line].ToCharArray();
            text[at] = text[at] == 'x' ? 'y' : 'x';
            log.Lines[line] = new string(text);

            log.Findings(whole.Heads).ShouldNotBeEmpty($"line {line}, character {at}: {log.Lines[line]}");
        }
    }

    [Fact]
    public void Altered_row_is_named_and_the_others_stay_proved()
    {
        using var log = NewLog();
        log.Lines[4] = log.Lines[4].Replace("thing_done", "thing_gone", StringComparison.Ordinal);
        using var verified = log.Verify();

        verified.Findings.ShouldBe([new Finding(FindingKind.RowAltered, 3, 3)]);
        verified.Proved!.Head.Size.ShouldBe(10);
    }

    [Fact]
    public void Altered_row_with_its_hash_is_named_by_the_heads_around_it()
    {
        using var log = NewLog();
        log.Lines[FirstHead + 2] = log.Row(5, BuiltLog.LeafOf(5) with { Action = "thing_gone" });
        using var verified = log.Verify();

        verified.Findings.ShouldBe([new Finding(FindingKind.RowsAltered, 4, 9)]);
        verified.Proved!.Head.Size.ShouldBe(4);
    }

    [Fact]
    public void Dropped_row_is_named()
    {
        using var log = NewLog();
        log.Lines.RemoveAt(FirstHead + 3);

        using var verified = log.Verify();
        verified.Findings.ShouldBe([new Finding(FindingKind.RowsMissing, 6, 6)]);
    }

    [Fact]
    public void Dropped_row_is_named_by_the_heads_when_the_others_were_counted_anew()
    {
        using var log = NewLog();
        log.Lines.RemoveRange(FirstHead + 3, 4);
        log.Lines.InsertRange(FirstHead + 3, Enumerable.Range(6, 3).Select(i => log.Row(i, BuiltLog.LeafOf(i + 1))));

        using var verified = log.Verify();
        verified.Findings.ShouldContain(new Finding(FindingKind.HeadMisplaced, 10, 9));
    }

    [Fact]
    public void Rows_that_changed_places_are_named()
    {
        using var log = NewLog();
        (log.Lines[2], log.Lines[3]) = (log.Lines[3], log.Lines[2]);

        using var verified = log.Verify();
        verified.Findings.ShouldBe([new Finding(FindingKind.RowOutOfOrder, 1, 1)]);
        verified.Proved.ShouldBeNull();
    }

    [Fact]
    public void Truncated_log_is_named_by_heads_from_elsewhere_only()
    {
        using var log = NewLog();
        log.Lines.RemoveRange(FirstHead + 1, log.Lines.Count - FirstHead - 1);

        using var alone = log.Verify();
        alone.Findings.ShouldBeEmpty();
        alone.Proved!.Head.Size.ShouldBe(4);
        using var witnessed = log.Verify(log.Heads);
        witnessed.Findings.ShouldBe([new Finding(FindingKind.LogTruncated, 4, 10)]);
    }

    [Fact]
    public void Rows_behind_the_last_head_are_named()
    {
        using var log = NewLog();
        log.Lines.RemoveAt(log.Lines.Count - 1);

        using var verified = log.Verify();
        verified.Findings.ShouldBe([new Finding(FindingKind.RowsWithoutHead, 4, 9)]);
    }

    [Fact]
    public void Log_of_another_key_is_named_when_a_key_is_trusted()
    {
        using var log = NewLog();
        using var verified = log.Verify(null, new string('a', 64));

        verified.Findings.Select(finding => finding.Kind).Distinct().ShouldBe([FindingKind.HeadByAnotherKey]);
        verified.Findings[0].KeyId.ShouldBe(log.KeyId);
        verified.Proved.ShouldBeNull();
    }

    [Fact]
    public void Forked_log_is_named()
    {
        using var log = NewLog();
        var other = log.Sign(TreeHash.Leaf([1]), 4);

        using var witnessed = log.Verify([other]);
        witnessed.Findings.ShouldBe([new Finding(FindingKind.WitnessDisagrees, 4, 4)]);
        log.Lines.Insert(FirstHead + 1, BuiltLog.Line(json => HeadLine.Write(json, other)));
        using var twice = log.Verify();
        twice.Findings.ShouldContain(new Finding(FindingKind.HeadForked, 4, 4));
    }

    [Fact]
    public void Nothing_but_an_export_is_read()
    {
        using var log = NewLog();
        log.Lines.RemoveAt(0);
        using var verified = log.Verify();

        verified.IsExport.ShouldBeFalse();
        verified.Findings.ShouldBe([new Finding(FindingKind.NotAnExport, 0, 0)]);
    }

    private static BuiltLog NewLog() => new(10, 4, 10);

    /// <summary>Every character between the quotes of every row and head, but for the names of properties.</summary>
    private static IEnumerable<(int Line, int At)> Places(BuiltLog log) =>
        from line in Enumerable.Range(1, log.Lines.Count - 1)
        from at in Enumerable.Range(0, log.Lines[line].Length)
        where log.Lines[line][at] != 'x'
        select (line, at);

    /// <summary>A copy whose lines may be changed.</summary>
    private sealed class Tampered(BuiltLog log) : IDisposable
    {
        public List<string> Lines { get; } = [.. log.Lines];

        public IReadOnlyList<Finding> Findings(IEnumerable<SignedHead> witness)
        {
            using var verifier = new LogVerifier(new HashSet<string>(StringComparer.Ordinal), witness);
            foreach (var line in Lines)
            {
                verifier.Read(System.Text.Encoding.UTF8.GetBytes(line));
            }

            verifier.Finish();
            return verifier.Findings;
        }

        public void Dispose() => Lines.Clear();
    }
}
