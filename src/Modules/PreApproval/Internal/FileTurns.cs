namespace Muster.Modules.PreApproval.Internal;

/// <summary>How many files this node takes and reads at once: each lies on its disk meanwhile, and what is read may keep 128 MiB of texts.</summary>
internal sealed class FileTurns
{
    private const int Coming = 4;
    private readonly SemaphoreSlim coming = new(Coming);
    private readonly SemaphoreSlim reading = new(1);

    /// <returns>Null when enough others are on their way.</returns>
    public IDisposable? TryTake() => coming.Wait(0) ? new Turn(coming) : null;

    /// <summary>Waits until no other file is read.</summary>
    public async Task<IDisposable> ReadAsync(CancellationToken ct)
    {
        await reading.WaitAsync(ct);
        return new Turn(reading);
    }

    private sealed class Turn(SemaphoreSlim of) : IDisposable
    {
        public void Dispose() => of.Release();
    }
}
