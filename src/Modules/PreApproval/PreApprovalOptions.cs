using Muster.Spreadsheets;

namespace Muster.Modules.PreApproval;

public sealed class PreApprovalOptions
{
    private const long MiB = 1024 * 1024;

    /// <summary>Of an uploaded list.</summary>
    public long MaxFileBytes { get; set; } = 100 * MiB;

    public int MaxRows { get; set; } = 1_000_000;

    /// <summary>Lists that wait for somebody to commit them or give them up; their files are kept for so long.</summary>
    public int MaxOpen { get; set; } = 20;

    /// <summary>A row may leave it to the user whose device it is.</summary>
    public bool UserSelectsOwnership { get; set; }

    internal SheetLimits Limits() => SheetLimits.Default with { Bytes = MaxFileBytes, Rows = MaxRows };
}
