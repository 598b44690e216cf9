namespace Muster.Unit.Support;

/// <summary>Shows as skipped where the tests run as an ordinary user: only root may give a file away.</summary>
internal sealed class FactAsRootAttribute : FactAttribute
{
    public FactAsRootAttribute()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            Skip = "Needs root.";
        }
    }
}
