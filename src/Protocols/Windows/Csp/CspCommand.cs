using Muster.Protocols.Documents;

namespace Muster.Protocols.Windows.Csp;

/// <summary>What is done with one node.</summary>
/// <param name="Value">Null deletes the node.</param>
internal sealed record CspCommand(string LocUri, string Format, string? Value, bool Secret)
{
    public const string Deleted = "not configured";

    public bool Installs { get; init; }

    public DocumentSetting ToSetting() =>
        new(
            $"windows:{LocUri}",
            $"windows:{Csp.LocUri.Canonical(LocUri)}",
            Value is null ? Deleted : $"{Format}:{Value}",
            Secret
        );
}
