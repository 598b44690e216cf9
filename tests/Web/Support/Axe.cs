using System.Text.Json;

namespace Muster.Web.Support;

/// <summary>axe-core, the checker of accessibility. It comes over the debugger's wire, which no content security policy forbids.</summary>
internal static class Axe
{
    private const string Run = """
        axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
          .then(({ violations }) => violations.flatMap(({ id, help, nodes }) =>
            nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target}: ${failureSummary}`)))
        """;

    private static readonly Lazy<string> Script = new(() => File.ReadAllText(Surroundings.Axe));

    public static async Task<IReadOnlyList<string>> ViolationsAsync(Window window)
    {
        await window.ExpectSettledAsync();
        await window.Page.EvaluateAsync(Script.Value);
        var violations = await window.Page.EvaluateAsync<JsonElement>(Run);
        return [.. violations.EnumerateArray().Select(violation => violation.GetString()!)];
    }
}
