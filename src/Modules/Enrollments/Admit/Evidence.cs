using System.Collections.Immutable;

namespace Muster.Modules.Enrollments.Admit;

/// <summary>What a rule read. The facts alone decide, so that a stored decision can be judged again.</summary>
/// <param name="Versions">Rows that must not have moved when the decision commits, each as a text of id and version.</param>
public sealed record Evidence(ImmutableSortedDictionary<string, string> Facts, ImmutableArray<string> Versions)
{
    public static Evidence None { get; } = new(ImmutableSortedDictionary<string, string>.Empty, []);

    public string? this[string fact] => Facts.GetValueOrDefault(fact);
}
