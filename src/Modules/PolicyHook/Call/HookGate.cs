namespace Muster.Modules.PolicyHook.Call;

/// <summary>
/// So many are asked at once and no more, and a hook that is dead is left alone: else every device would wait for it, and whoever sends many
/// would have them all wait. Each node has its own.
/// </summary>
internal sealed class HookGate(TimeProvider clock)
{
    public const int MostAtOnce = 32;
    public const int FailuresBeforePause = 5;
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private int inside;
    private int failures;
    private long version;
    private DateTimeOffset pausedUntil;

    /// <param name="hookVersion">A hook that was changed has not failed yet.</param>
    /// <returns>Why nobody is asked now; null when it may be asked, and <see cref="Leave"/> has to follow.</returns>
    public HookFailure? TryEnter(long hookVersion)
    {
        lock (gate)
        {
            if (version != hookVersion)
            {
                (version, failures) = (hookVersion, 0);
            }

            var now = clock.GetUtcNow();
            if (failures >= FailuresBeforePause)
            {
                if (now < pausedUntil)
                {
                    return HookFailure.Paused;
                }

                pausedUntil = now + Pause; // this one finds out; the others wait for what it finds
            }

            if (inside >= MostAtOnce)
            {
                return HookFailure.Busy;
            }

            inside++;
            return null;
        }
    }

    public void Leave(long hookVersion, HookFailure? failure)
    {
        lock (gate)
        {
            inside--;
            if (version != hookVersion)
            {
                return;
            }

            if (failure is not { } why || !HookFailures.MeansDead(why))
            {
                failures = 0;
                return;
            }

            failures++;
            pausedUntil = clock.GetUtcNow() + Pause;
        }
    }
}
