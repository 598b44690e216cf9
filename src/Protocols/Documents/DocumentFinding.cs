namespace Muster.Protocols.Documents;

/// <summary>Something about a document that its author should know.</summary>
/// <param name="Code">Stable, snake_case.</param>
/// <param name="Pointer">RFC 6901 into the document, or the keys of a property list written so; empty for the whole.</param>
public sealed record DocumentFinding(string Code, string Words, TextPlace Place, string Pointer)
{
    /// <summary>The last part of the pointer: the name of what is wrong.</summary>
    public string Field => Pointer[(Pointer.LastIndexOf('/') + 1)..];
}
