using System.Text.RegularExpressions;
using Muster.Architecture.Support;

namespace Muster.Architecture.Documents;

/// <summary>What the product says by a code, the guide explains; and the guide explains nothing that is gone.</summary>
public sealed partial class GuideTests
{
    [Fact]
    public void Every_problem_code_has_its_paragraph()
    {
        var said = Codes(Problem()).Concat(Codes(Refusal())).ToHashSet(StringComparer.Ordinal);
        var explained = Headings(Repository.File("docs/guide/problems.md").Text);

        said.Count.ShouldBeGreaterThan(30);
        said.Except(explained).ShouldBeEmpty();
    }

    [Fact]
    public void Every_code_of_the_agent_protocol_is_in_its_document()
    {
        var document = Repository.File("docs/agent-protocol.md").Text;

        Codes(Refusal()).Where(code => !document.Contains($"`{code}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_audit_action_is_listed()
    {
        var actions = Codes(AuditAction()).ToHashSet(StringComparer.Ordinal);
        var listed = Row()
            .Matches(Repository.File("docs/guide/audit.md").Text)
            .Select(match => match.Groups["code"].Value);

        actions.Count.ShouldBeGreaterThan(10);
        actions.Except(listed).ShouldBeEmpty();
    }

    private static IEnumerable<string> Codes(Regex pattern) =>
        Repository
            .In(["src"], [".cs"])
            .SelectMany(file => pattern.Matches(file.Text))
            .Select(match => match.Groups["code"].Value);

    private static HashSet<string> Headings(string markdown) =>
        Heading().Matches(markdown).Select(match => match.Groups["code"].Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(
        @"\b(?:Of|Conflict)\(\s*(?:[A-Za-z0-9.]+,\s*)?""(?<code>[a-z]+(?:_[a-z]+)+)""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Problem();

    [GeneratedRegex(
        @"(?:Signed\(\s*\d+,|signed: false,\s*\d+,)\s*""(?<code>[a-z_]+)""",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Refusal();

    [GeneratedRegex(@"static string Action => ""(?<code>[a-z_]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AuditAction();

    [GeneratedRegex(@"^\| `(?<code>[a-z_]+)` \|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"^## (?<code>[a-z_]+)\r?$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Heading();
}
