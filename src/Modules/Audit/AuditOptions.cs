namespace Muster.Modules.Audit;

public sealed class AuditOptions
{
    /// <summary>Where this node keeps the signed heads outside of the database. Copied elsewhere, it witnesses what was in the log.</summary>
    public string HeadsFile { get; set; } = "";
}
