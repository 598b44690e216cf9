using System.Threading.Channels;

namespace Muster.Modules.PreApproval.Work;

/// <summary>Wakes the worker of this node when somebody has given it something to do.</summary>
internal sealed class ImportWork
{
    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    public void Wake() => wake.Writer.TryWrite(true);

    /// <summary>Returns when woken or after a while: another node may have died in the middle of something.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken ct)
    {
        using var timeout = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, ct);
        try
        {
            await wake.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            // It looks anyway, or ends.
        }
    }
}
