namespace Muster.Server.Backups;

/// <summary>A turn to take a backup; there is one.</summary>
internal sealed class OneBackup
{
    private bool taken;

    /// <returns>What ends the turn, or null while another has it.</returns>
    public IDisposable? TryBegin() => Interlocked.Exchange(ref taken, true) ? null : new Turn(this);

    private sealed class Turn(OneBackup one) : IDisposable
    {
        public void Dispose() => Volatile.Write(ref one.taken, false);
    }
}
