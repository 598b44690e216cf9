namespace Muster.TestKit.Time;

/// <summary>Waits for a condition in real time: the one place where tests wait.</summary>
public static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(5);

    public static Task IsTrueAsync(Func<Task<bool>> condition, string what) =>
        GetAsync(async () => await condition() ? what : null, what);

    /// <param name="pace">How often it looks, where looking costs.</param>
    public static Task IsTrueAsync(Func<Task<bool>> condition, string what, TimeSpan pace) =>
        IsTrueAsync(
            async () =>
            {
                await Task.Delay(pace, TimeProvider.System);
                return await condition();
            },
            what
        );

    /// <summary>
    /// Advances the clock while it waits: a loop that looked at it just before it jumped waits for a time from there on, which a clock that
    /// stands still would never reach.
    /// </summary>
    public static Task IsTrueAsync(FakeClock clock, Func<Task<bool>> condition, string what) =>
        IsTrueAsync(
            () =>
            {
                clock.Advance(Step);
                return condition();
            },
            what
        );

    /// <returns>The first answer of <paramref name="read"/> that is not null.</returns>
    public static async Task<T> GetAsync<T>(Func<Task<T?>> read, string what)
        where T : class
    {
        var began = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(began) < Deadline)
        {
            if (await read() is { } found)
            {
                return found;
            }

            await Task.Delay(Between, TimeProvider.System);
        }

        throw new TimeoutException($"Not within {Deadline.TotalSeconds} s: {what}");
    }
}
