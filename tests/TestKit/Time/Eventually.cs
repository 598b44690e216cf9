namespace Muster.TestKit.Time;

/// <summary>Waits for a condition in real time: the one place where tests wait.</summary>
public static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(10);

    public static Task IsTrueAsync(Func<Task<bool>> condition, string what) =>
        GetAsync(async () => await condition() ? what : null, what);

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
