using Muster.Storage.Model;

namespace Muster.Storage.Writing;

/// <summary>
/// What a unit of work does when all else is done: a row that many want at once is then held for the length of the commit, and not for that of
/// the work.
/// </summary>
public sealed class LastSteps
{
    private readonly List<Func<MusterDbContext, CancellationToken, Task>> steps = [];

    /// <param name="step">It may throw, and then nothing of the unit is committed.</param>
    public void Add(Func<MusterDbContext, CancellationToken, Task> step) => steps.Add(step);

    internal async Task RunAsync(MusterDbContext db, CancellationToken ct)
    {
        if (steps.Count > 0)
        {
            await Database.FlushAsync(db, ct);
        }

        foreach (var step in steps)
        {
            await step(db, ct);
        }
    }
}
