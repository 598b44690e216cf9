using System.CommandLine;

namespace Muster.Cli.Audit;

/// <summary>The options that narrow the list.</summary>
internal sealed class AuditFilter
{
    private readonly (Option<string> Option, string Parameter)[] texts =
    [
        (Text("--actor-kind", "What operator, token, device or system did.", "KIND"), "actorKind"),
        (Text("--actor", "What this one did; with --actor-kind.", "ID"), "actorId"),
        (Text("--action", "One action, such as enrollment_approved.", "NAME"), "action"),
        (Text("--entity-kind", "What was done to things of this kind, such as person.", "KIND"), "entityKind"),
        (Text("--entity", "What was done to this thing; with --entity-kind.", "ID"), "entityId"),
    ];

    public InstantRange Range { get; } = new("happened");

    public void AddTo(Command command)
    {
        foreach (var (option, _) in texts)
        {
            command.Add(option);
        }

        Range.AddTo(command);
    }

    /// <returns>Parameters of the query, without the question mark.</returns>
    public IEnumerable<string> Query(ParseResult line) =>
        texts
            .Where(text => line.GetValue(text.Option) is not null)
            .Select(text => $"{text.Parameter}={Uri.EscapeDataString(line.GetValue(text.Option)!)}") // just looked at
            .Concat(Range.Query(line));

    private static Option<string> Text(string name, string what, string help) =>
        new(name) { Description = what, HelpName = help };
}
