namespace Muster.Protocols.Documents;

/// <summary>What a reader made of a document.</summary>
/// <param name="Settings">Each canonical key once; whatever could be read when there are faults.</param>
public sealed record ReadDocument(
    IReadOnlyList<DocumentSetting> Settings,
    IReadOnlyList<DocumentFinding> Faults,
    IReadOnlyList<DocumentFinding> Warnings
);
