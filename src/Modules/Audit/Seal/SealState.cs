using Microsoft.Extensions.Logging;
using Muster.Modules.Audit.Internal;

namespace Muster.Modules.Audit.Seal;

/// <summary>Whether this node seals, and why not.</summary>
internal sealed class SealState(ILogger<SealState> log)
{
    private volatile object? stopped;

    public SealRefusal? Stopped => (SealRefusal?)stopped;

    /// <param name="reason">Null when it goes on.</param>
    public void Tell(SealRefusal? reason, string file)
    {
        var before = Stopped;
        stopped = reason;
        if (reason is { } why && reason != before)
        {
            Log.SealingStopped(log, why.Text(), file);
        }
        else if (reason is null && before is not null)
        {
            Log.SealingGoesOn(log);
        }
    }
}
