using System.Text.Json;

namespace Muster.Web.Support;

/// <summary>axe-core, the checker of accessibility. It comes over the debugger's wire, which no content security policy forbids.</summary>
internal static class Axe
{
    private const string Run = """
        (rules) => axe.run(document, { runOnly: rules })
          .then(({ violations }) => violations.flatMap(({ id, help, nodes }) =>
            nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target}: ${failureSummary}`)))
        """;

    private static readonly Lazy<string> Script = new(() => File.ReadAllText(Surroundings.Axe));

    public static Task<IReadOnlyList<string>> ViolationsAsync(Window window) =>
        ViolationsAsync(window, ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);

    /// <summary>Of a page that is sound in another light.</summary>
    public static Task<IReadOnlyList<string>> ContrastViolationsAsync(Window window) =>
        ViolationsAsync(window, ["color-contrast"]);

    private static async Task<IReadOnlyList<string>> ViolationsAsync(Window window, string[] rules)
    {
        await window.ExpectSettledAsync();
        await window.Page.EvaluateAsync(Script.Value);
        var violations = await window.Page.EvaluateAsync<JsonElement>(Run, rules);
        return [.. violations.EnumerateArray().Select(violation => violation.GetString()!)];
    }
}
