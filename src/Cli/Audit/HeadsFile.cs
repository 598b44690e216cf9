using Muster.Protocols.AuditLog;
using Muster.Protocols.AuditLog.Lines;

namespace Muster.Cli.Audit;

/// <summary>The heads of an <c>audit-heads.jsonl</c>; a last line that was torn off is none.</summary>
internal static class HeadsFile
{
    public static IEnumerable<SignedHead> Read(string path) =>
        new FileLines(path).Select(line => HeadLine.TryRead(line.Span)).OfType<SignedHead>();
}
