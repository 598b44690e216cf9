using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Storage.Jobs;

/// <summary>Runs what is due, in batches; a batch that fails is run job by job, and a job that fails waits longer each time.</summary>
internal sealed class JobRunner(
    Database database,
    IDatabaseEngine engine,
    Signals signals,
    IEnumerable<IJobHandler> handlers,
    IEnumerable<IRecurringJob> recurring,
    TimeProvider clock,
    ILogger<JobRunner> log
) : BackgroundService
{
    private const int BatchSize = 50;
    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WhileOthersRun = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);
    private readonly Dictionary<string, IJobHandler> handlers = handlers.ToDictionary(handler => handler.Kind);
    private readonly Dictionary<string, IRecurringJob> recurring = recurring.ToDictionary(job => job.Kind);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = LookAnyway;
            try
            {
                DateTimeOffset looked;
                do
                {
                    looked = clock.GetUtcNow();
                } while (await RunDueAsync(stoppingToken) > 0);

                pause = await UntilNextAsync(looked, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Log.LoopFailed(log, nameof(JobRunner), fault);
            }

            await signals.Jobs.WaitAsync(pause, clock, stoppingToken);
        }
    }

    private async Task<int> RunDueAsync(CancellationToken ct)
    {
        try
        {
            return await database.WriteAsync((db, token) => RunAsync(db, BatchSize, token), ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.JobFailed(log, "batch", 1, fault);
        }

        try
        {
            return await database.WriteAsync((db, token) => RunAsync(db, 1, token), ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return await database.WriteAsync((db, token) => PostponeAsync(db, fault, token), ct);
        }
    }

    private async Task<int> RunAsync(MusterDbContext db, int most, CancellationToken ct)
    {
        var due = await Due(db, most).ToListAsync(ct);
        foreach (var job in due)
        {
            if (recurring.TryGetValue(job.Kind, out var again))
            {
                var more = await again.RunAsync(db, ct);
                job.DueAt = clock.GetUtcNow() + (more ? TimeSpan.Zero : again.Every);
                job.Attempts = 0;
            }
            else
            {
                await handlers[job.Kind].RunAsync(job.Payload, db, ct);
                db.Remove(job);
            }
        }

        return due.Count;
    }

    private async Task<int> PostponeAsync(MusterDbContext db, Exception fault, CancellationToken ct)
    {
        if (await Due(db, 1).FirstOrDefaultAsync(ct) is not { } job)
        {
            return 0;
        }

        job.Attempts++;
        job.LastError = fault.GetType().Name;
        var pause = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(job.Attempts, 12)));
        job.DueAt = clock.GetUtcNow() + (pause < LongestPause ? pause : LongestPause);
        Log.JobFailed(log, job.Kind, job.Attempts, fault);
        return 1;
    }

    private IQueryable<JobRow> Due(MusterDbContext db, int most) =>
        engine.Claim<JobRow>(
            db,
            "SELECT * FROM jobs WHERE due_at <= {0} ORDER BY due_at LIMIT {1}",
            engine.Instant(clock.GetUtcNow()),
            most
        );

    private async Task<TimeSpan> UntilNextAsync(DateTimeOffset looked, CancellationToken ct)
    {
        var next = await database.ReadAsync(
            (db, token) =>
                db.Set<JobRow>()
                    .OrderBy(job => job.DueAt)
                    .Select(job => (DateTimeOffset?)job.DueAt)
                    .FirstOrDefaultAsync(token),
            ct
        );
        if (next <= looked)
        {
            // It was due and not to be had: another node is running it.
            return WhileOthersRun;
        }

        var pause = next - clock.GetUtcNow() ?? LookAnyway;
        return pause < TimeSpan.Zero ? TimeSpan.Zero
            : pause > LookAnyway ? LookAnyway
            : pause;
    }
}
