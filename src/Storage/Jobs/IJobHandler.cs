using Muster.Storage.Model;

namespace Muster.Storage.Jobs;

/// <summary>Work that is due at an instant. It runs inside the unit of work that also deletes its row: exactly once, whatever dies.</summary>
public interface IJobHandler
{
    /// <summary>Stable name, for example <c>enrollment-queue.take-effect</c>.</summary>
    string Kind { get; }

    Task RunAsync(string payload, MusterDbContext db, CancellationToken ct);
}

/// <summary>Work that comes again: whoever claims its row runs it, there is no leader.</summary>
public interface IRecurringJob
{
    string Kind { get; }

    TimeSpan Every { get; }

    /// <returns>True when there is more to do at once.</returns>
    Task<bool> RunAsync(MusterDbContext db, CancellationToken ct);
}
