namespace Muster.Integration.Delivery;

/// <summary>Shows as skipped where the tests may not lay a disk over another: that takes root.</summary>
internal sealed class FactInOverlayAttribute : FactAttribute
{
    public FactInOverlayAttribute()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            Skip = "Needs root, for a disk that can be thrown away.";
        }
    }
}
