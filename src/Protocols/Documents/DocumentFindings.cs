namespace Muster.Protocols.Documents;

/// <summary>What a reader collects. Faults forbid a document, warnings do not. Bounded: nobody mends more than this at once.</summary>
public sealed class DocumentFindings
{
    public const int Most = 100;
    private readonly List<DocumentFinding> faults = [];
    private readonly List<DocumentFinding> warnings = [];

    public IReadOnlyList<DocumentFinding> Faults => faults;

    public IReadOnlyList<DocumentFinding> Warnings => warnings;

    public void Fault(string code, string words, TextPlace place, string pointer) =>
        Add(faults, new DocumentFinding(code, words, place, pointer));

    public void Warn(string code, string words, TextPlace place, string pointer) =>
        Add(warnings, new DocumentFinding(code, words, place, pointer));

    private static void Add(List<DocumentFinding> to, DocumentFinding finding)
    {
        if (to.Count < Most)
        {
            to.Add(finding);
        }
    }
}
